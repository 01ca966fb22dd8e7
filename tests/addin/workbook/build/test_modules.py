import re
from importlib.resources import files

import pytest

from addin.buttons.catalogue import BUTTONS
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
    subs = dict(PROCEDURE.findall(buttons_module(product).source))
    for button in BUTTONS:
        call = f"RunPython \"import addin.buttons;addin.buttons.press('{button.id}')\""
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


def test_the_launcher_for_excel_is_xlwings_own_unchanged():
    launcher = next(module for module in modules("jiugai.xlsm") if module.name == "xlwings")
    stock = files("xlwings").joinpath("xlwings.bas").read_text(encoding="ascii")
    assert ['Attribute VB_Name = "xlwings"', *launcher.source.splitlines()] == stock.splitlines()


def test_the_launcher_for_libreoffice_has_nothing_that_basic_stumbles_over():
    """LibreOffice compiles every branch of `#If`, and finds no button in a module with a `Declare`."""
    for module in modules("calc.xlsm"):
        assert not re.search(r"^\s*(#|.*\bDeclare\b)", module.source, re.MULTILINE)
