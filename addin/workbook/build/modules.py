"""The VBA of each product: one module made from the list of buttons, one that starts Python, nothing else.

All of it is pure ASCII, since the VBA editor knows no Unicode: Chinese lives in captions, in cells and in Python.
"""

from dataclasses import dataclass
from importlib.resources import files

from addin.buttons.catalogue import BUTTONS
from addin.press.button import Button
from addin.workbook.build.launcher import launcher, words

ENTRY = "import addin.buttons;addin.buttons.press('{id}')"
SUB = """\
Public Sub {name}()
    {when}RunPython "{entry}"
End Sub
"""
READY = """\
Private Function HasWorkbook() As Boolean
    HasWorkbook = Not (ActiveWorkbook Is Nothing)
    If Not HasWorkbook Then MsgBox {no_workbook}, vbExclamation, "jiugai"
End Function
"""
NO_WORKBOOK = (
    "没有打开可以处理的工作簿。请先打开一份；如果它在“受保护的视图”里，请先点上方黄条里的“启用编辑”，再按一次按钮。"
)
CALLBACK = """\
Public Sub {callback}(control As IRibbonControl)
    {name}
End Sub
"""
KEYS = """\
Public Sub Auto_Open()
{bind}End Sub
Public Sub Auto_Close()
{free}End Sub
"""
ONE_TAB = """\
Public Sub Workbook_visible(control As IRibbonControl, ByRef visible)
    visible = Not AddInIsOpen()
End Sub
Private Function AddInIsOpen() As Boolean
    Dim found As Workbook
    On Error Resume Next
    Set found = Workbooks("{add_in}")
    AddInIsOpen = Not found Is Nothing
End Function
"""
"""The add-in brings the same tab, which works on the workbook in front: then the workbook's own is not shown."""
KEY = """\
Public Sub Key_{id}()
    If ActiveWorkbook Is ThisWorkbook Then
        {name}
    Else
        On Error Resume Next
        Application.Run "'" & Replace(ActiveWorkbook.Name, "'", "''") & "'!{name}"
    End If
End Sub
"""
"""Of two workbooks with buttons the key presses the one in front, whoever took the key last."""
HEAD = """\
Option Explicit
' Made from addin/buttons/catalogue.py: one Sub a button, and what the ribbon calls. No logic here.
"""
ADD_IN = "AddIn"
"""The product that works on whatever workbook is open."""
ADD_IN_FILE = "jiugai.xlam"


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
    is_add_in = product == ADD_IN
    when = "If HasWorkbook() Then " if is_add_in else ""
    subs = [SUB.format(name=macro(button), entry=command(button), when=when) for button in BUTTONS]
    calls = [CALLBACK.format(callback=callback(button, product), name=macro(button)) for button in BUTTONS]
    ready = [READY.format(no_workbook=words(NO_WORKBOOK))] if is_add_in else []
    return _module("Buttons", HEAD + "".join(ready + subs + calls))


def keys_module(product: str) -> Module:
    """`Keys`, for Excel: Ctrl+Shift+letter while the product is open; and, of the workbook, whether its tab is shown.

    LibreOffice has keys and a toolbar in the document itself.
    """
    with_keys = [button for button in BUTTONS if button.key]
    is_add_in = product == ADD_IN
    unless = "" if is_add_in else "If Not AddInIsOpen() Then "
    pairs = [(f'"^+{one.key.lower()}"', macro(one) if is_add_in else f"Key_{one.id}") for one in with_keys]
    here = """"'" & Replace(ThisWorkbook.Name, "'", "''") & "'!{name}\""""
    bind = "".join(f"    {unless}Application.OnKey {key}, {here.format(name=name)}\n" for key, name in pairs)
    free = "".join(f"    {unless}Application.OnKey {key}\n" for key, _ in pairs)
    own = [] if is_add_in else [KEY.format(id=button.id, name=macro(button)) for button in with_keys]
    tab = [] if is_add_in else [ONE_TAB.format(add_in=ADD_IN_FILE)]
    return _module("Keys", "".join(["Option Explicit\n", KEYS.format(bind=bind, free=free), *own, *tab]))


def excel_workbook_modules() -> list[Module]:
    """xlwings' own launcher but for what `launcher` changes, and the class it wants on macOS."""
    return [
        buttons_module("Workbook"),
        keys_module("Workbook"),
        _module("xlwings", launcher(_of_xlwings("xlwings.bas"))),
        _module("Dictionary", _of_xlwings("addin", "Dictionary.cls"), is_class=True),
    ]


def add_in_modules() -> list[Module]:
    """The same, with xlwings' launcher for add-ins: it hands over the active workbook."""
    return [
        buttons_module(ADD_IN),
        keys_module(ADD_IN),
        _module("xlwings", launcher(_of_xlwings("xlwings_custom_addin.bas"))),
        _module("Dictionary", _of_xlwings("addin", "Dictionary.cls"), is_class=True),
    ]


def calc_modules() -> list[Module]:
    """For LibreOffice, where xlwings.bas does not compile: our own launcher."""
    own = files("addin.workbook.build").joinpath("vba", "Launcher.bas").read_text(encoding="ascii")
    return [buttons_module("Workbook"), _module("Launcher", own)]


def _of_xlwings(*path: str) -> str:
    return files("xlwings").joinpath(*path).read_text(encoding="ascii")


def _module(name: str, source: str, is_class: bool = False) -> Module:
    if not source.isascii():
        raise ValueError(f"VBA module {name} is not pure ASCII")
    lines = source.splitlines()
    if not is_class and lines[0].startswith("Attribute VB_Name"):
        lines = lines[1:]
    return Module(name, "".join(f"{line}\r\n" for line in lines), is_class)
