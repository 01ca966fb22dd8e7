import difflib
import re
from importlib.resources import files

import pytest

from addin.buttons.catalogue import BUTTONS
from addin.workbook.build.launcher import launcher, words
from addin.workbook.build.modules import buttons_module, callback, keys_module, macro
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


KEYED = [button for button in BUTTONS if button.key]


def test_keys_are_letters_that_no_other_button_has():
    assert {button.id for button in KEYED} >= {"next", "previous", "explain"}
    assert all(re.fullmatch("[A-Z]", button.key) for button in KEYED)
    assert len({button.key for button in KEYED}) == len(KEYED)


@pytest.mark.parametrize(("product", "calls"), [("Workbook", "Key_{}"), ("AddIn", "Btn_{}")])
def test_a_key_is_taken_on_opening_and_given_back_on_closing(product, calls):
    subs = dict(PROCEDURE.findall(keys_module(product).source))
    opened, closed = subs["Auto_Open"], subs["Auto_Close"]
    for button in KEYED:
        assert f'Application.OnKey "^+{button.key.lower()}", ' in opened
        assert f'!{calls.format(button.id)}"' in opened
        assert f'Application.OnKey "^+{button.key.lower()}"\r\n' in closed
    assert opened.count("OnKey") == closed.count("OnKey") == len(KEYED)


def test_while_the_add_in_is_open_the_workbook_takes_no_keys_and_shows_no_tab():
    source = keys_module("Workbook").source
    subs = dict(PROCEDURE.findall(source))
    assert subs["Auto_Open"].count("If Not AddInIsOpen() Then ") == len(KEYED)
    assert "visible = Not AddInIsOpen()" in subs["Workbook_visible"]
    assert 'Workbooks("jiugai.xlam")' in source


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
def test_the_launcher_for_excel_is_xlwings_own_but_for_four_lines(name, stock):
    ours = next(module for module in modules(name) if module.name == "xlwings").source.splitlines()
    theirs = files("xlwings").joinpath(stock).read_text(encoding="ascii").splitlines()[1:]
    changed = [line for line in difflib.ndiff(theirs, ours) if line.startswith(("- ", "+ "))]
    gone = [line[2:].strip() for line in changed if line.startswith("- ")]
    come = "\n".join(line[2:].strip() for line in changed if line.startswith("+ "))
    assert len(gone) == 4
    assert [
        word in line
        for line, word in zip(gone, ("PROJECT_NAME", "ExecuteWindows", "Interpreter!", "prepare_sys_path"), strict=True)
    ]
    assert "Application.EnableCancelKey = 0: RunPython = ExecuteWindows(" in come
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
