import difflib
import re
from importlib.resources import files

import pytest

from addin.buttons.catalogue import BUTTONS
from addin.workbook.build.launcher import launcher, words
from addin.workbook.build.modules import buttons_module, callback, macro
from tests.addin.workbook.build.built import MODULES, RIBBONS, modules

PROCEDURE = re.compile(r"Public Sub (\w+)\(.*?\)\r\n(.*?)End Sub\r\n", re.DOTALL)


@pytest.mark.parametrize("name", MODULES)
def test_vba_is_pure_ascii_with_windows_line_ends(name):
    for module in modules(name):
        assert module.source.isascii()
        assert module.source.count("\n") == module.source.count("\r\n") > 0


@pytest.mark.parametrize("product", RIBBONS.values())
def test_a_button_is_one_sub_of_one_line_and_the_ribbon_calls_it(product):
    when = "If HasWorkbook() Then " if product == "AddIn" else ""
    subs = dict(PROCEDURE.findall(buttons_module(product).source))
    for button in BUTTONS:
        call = f"{when}RunPython \"import addin.buttons;addin.buttons.press('{button.id}')\""
        assert subs.pop(macro(button)).strip() == call
        assert subs.pop(callback(button, product)).strip() == macro(button)
    assert subs == {}


def test_names_are_such_as_vba_takes():
    for button in BUTTONS:
        assert re.fullmatch(r"[a-z][a-z0-9_]{0,30}", button.id)
    assert len({button.id for button in BUTTONS}) == len({button.caption for button in BUTTONS}) == len(BUTTONS)


def test_the_workbook_and_the_add_in_never_call_each_other():
    names = [{name for name, _ in PROCEDURE.findall(buttons_module(p).source) if p in name} for p in RIBBONS.values()]
    assert not names[0] & names[1]


@pytest.mark.parametrize(
    ("name", "stock"), [("jiugai.xlsm", "xlwings.bas"), ("jiugai.xlam", "xlwings_custom_addin.bas")]
)
def test_the_launcher_for_excel_is_xlwings_own_but_for_three_lines(name, stock):
    ours = next(module for module in modules(name) if module.name == "xlwings").source.splitlines()
    theirs = files("xlwings").joinpath(stock).read_text(encoding="ascii").splitlines()[1:]
    changed = [line for line in difflib.ndiff(theirs, ours) if line.startswith(("- ", "+ "))]
    gone = [line[2:].strip() for line in changed if line.startswith("- ")]
    come = "\n".join(line[2:].strip() for line in changed if line.startswith("+ "))
    assert len(gone) == 3
    assert [word in line for line, word in zip(gone, ("PROJECT_NAME", "Interpreter!", "prepare_sys_path"), strict=True)]
    assert 'PROJECT_NAME As String = "jiugai"' in come
    assert "import xlwings" not in come
    assert "没有找到旧改助手的程序" in spoken(come)


def test_another_launcher_than_the_one_we_know_stops_the_build():
    with pytest.raises(ValueError, match="has changed"):
        launcher('Public Const PROJECT_NAME As String = "xlwings"\nMsgBox "Could not find Python"')


@pytest.mark.parametrize("text", ["没有", "a字“b”", "，。", "旧改助手" * 20, "①"])
def test_chinese_is_spelt_in_ascii(text):
    assert words(text).isascii()
    assert spoken(words(text)) == text
    assert all(len(line) < 200 for line in words(text).splitlines())
    assert words(text).count("_\n") < 24


def spoken(expression: str) -> str:
    """What ChrW gives, one after the other."""
    return "".join(chr(int(code) % 0x10000) for code in re.findall(r"ChrW\((-?\d+)\)", expression))


def test_the_launcher_for_libreoffice_has_nothing_that_basic_stumbles_over():
    """LibreOffice compiles every branch of `#If`, and finds no button in a module with a `Declare`."""
    for module in modules("calc.xlsm"):
        assert not re.search(r"^\s*(#|.*\bDeclare\b)", module.source, re.MULTILINE)
