"""The VBA of each product: one module made from the list of buttons, one that starts Python, nothing else.

All of it is pure ASCII, since the VBA editor knows no Unicode: Chinese lives in captions, in cells and in Python.
"""

from dataclasses import dataclass
from importlib.resources import files

from addin.buttons.catalogue import BUTTONS
from addin.press.button import Button

ENTRY = "import addin.buttons;addin.buttons.press('{id}')"
SUB = """\
Public Sub {name}()
    RunPython "{entry}"
End Sub
"""
CALLBACK = """\
Public Sub {callback}(control As IRibbonControl)
    {name}
End Sub
"""
HEAD = """\
Option Explicit
' Made from addin/buttons/catalogue.py: one Sub a button, and what the ribbon calls. No logic here.
"""
ADD_IN_PROJECT = "jiugai"
"""Names the add-in's own sheet of settings, so that a workbook with an `xlwings.conf` of its own does not hide it."""


@dataclass(frozen=True, slots=True)
class Module:
    """`source` with CRLF line ends, without the attribute header of a standard module; a class keeps its own."""

    name: str
    source: str
    is_class: bool = False


def macro(button: Button) -> str:
    """The Sub that a button on a sheet runs."""
    return f"Btn_{button.id}"


def callback(button: Button, product: str) -> str:
    """What the ribbon runs; its own in each product, so that both may be open at once."""
    return f"{product}_{button.id}"


def command(button: Button) -> str:
    """The Python that a press runs."""
    return ENTRY.format(id=button.id)


def buttons_module(product: str) -> Module:
    """`Buttons`, for the product whose ribbon calls `<product>_<id>`."""
    subs = [SUB.format(name=macro(button), entry=command(button)) for button in BUTTONS]
    calls = [CALLBACK.format(callback=callback(button, product), name=macro(button)) for button in BUTTONS]
    return _module("Buttons", HEAD + "".join(subs + calls))


def excel_workbook_modules() -> list[Module]:
    """xlwings' own launcher as it comes with the installed package, and the class it wants on macOS."""
    return [
        buttons_module("Workbook"),
        _module("xlwings", _of_xlwings("xlwings.bas")),
        _module("Dictionary", _of_xlwings("addin", "Dictionary.cls"), is_class=True),
    ]


def add_in_modules() -> list[Module]:
    """The same, with xlwings' launcher for add-ins: it hands over the active workbook."""
    launcher = _of_xlwings("xlwings_custom_addin.bas").replace('"myaddin"', f'"{ADD_IN_PROJECT}"')
    return [
        buttons_module("AddIn"),
        _module("xlwings", launcher),
        _module("Dictionary", _of_xlwings("addin", "Dictionary.cls"), is_class=True),
    ]


def calc_modules() -> list[Module]:
    """For LibreOffice, where xlwings.bas does not compile: our own launcher."""
    launcher = files("addin.workbook.build").joinpath("vba", "Launcher.bas").read_text(encoding="ascii")
    return [buttons_module("Workbook"), _module("Launcher", launcher)]


def _of_xlwings(*path: str) -> str:
    return files("xlwings").joinpath(*path).read_text(encoding="ascii")


def _module(name: str, source: str, is_class: bool = False) -> Module:
    if not source.isascii():
        raise ValueError(f"VBA module {name} is not pure ASCII")
    lines = source.splitlines()
    if not is_class and lines[0].startswith("Attribute VB_Name"):
        lines = lines[1:]
    return Module(name, "".join(f"{line}\r\n" for line in lines), is_class)
