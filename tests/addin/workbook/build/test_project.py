"""The VBA project of each product, read by oletools and by pyOpenVBA, and run by pyOpenVBA's interpreter."""

import re

import pytest
from oletools.olevba import VBA_Parser
from pyopenvba import VBAModuleKind
from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.excel import ExcelFile
from pyopenvba.integrity import check_file
from pyopenvba.vba import normalize_class_source

from addin.buttons.catalogue import BUTTONS
from addin.workbook.build.modules import callback, command, macro
from tests.addin.workbook.build.built import MAKERS, RIBBONS, built, modules, parts

STUB = """
Public Seen As String
Public Function RunPython(PythonCommand As String)
    Seen = PythonCommand
End Function
"""
RIBBON = """
Public Sub Ribbon_{callback}()
    Seen = ""
    {callback} Nothing
End Sub
"""
HEADER = re.compile(r"\A(VERSION .*?^END\r?\n)?(Attribute .*?\n)*", re.DOTALL | re.MULTILINE)


@pytest.fixture(params=MAKERS)
def name(request):
    return request.param


def body(source):
    return HEADER.sub("", source).split()


def test_olevba_reads_back_exactly_our_modules(name):
    parser = VBA_Parser(name, data=built(name))
    read = {path.rpartition("/")[2].rpartition(".")[0] or path: code for _, _, path, code in parser.extract_macros()}
    ours = {module.name: body(module.source) for module in modules(name)}
    assert {module: body(code) for module, code in read.items() if module in ours} == ours
    assert all(body(code) == [] for module, code in read.items() if module not in ours)


def test_pyopenvba_finds_nothing_wrong(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(built(name))
    assert check_file(path).issues == ()
    with ExcelFile(path) as file:
        assert file.validate() == []
        kinds = {module.name: module.kind for module in file.vba_project().modules}
    assert all((kinds[m.name] is VBAModuleKind.standard) != m.is_class for m in modules(name))


@pytest.mark.parametrize("product", RIBBONS)
def test_every_module_compiles_and_every_button_runs_the_exact_command(product):
    """xlwings' module goes in, too, under another name for its RunPython: an error in any module stops all."""
    app = ExcelApplication()
    app.add_workbook()
    for module in modules(product):
        kind = "class" if module.is_class else "standard"
        app.add_module(for_the_interpreter(module), name=module.name, kind=kind)
    ribbon = [RIBBON.format(callback=callback(button, RIBBONS[product])) for button in BUTTONS]
    app.add_module(STUB + "".join(ribbon), name="Stub")
    for button in BUTTONS:
        app.run(macro(button))
        assert app.evaluate("Seen") == command(button)
        app.run(f"Ribbon_{callback(button, RIBBONS[product])}")
        assert app.evaluate("Seen") == command(button)


def for_the_interpreter(module):
    """Its interpreter takes no comment behind a directive, and RunPython is to be the stub's."""
    source = normalize_class_source(module.source) if module.is_class else module.source
    source = re.sub(r"^(\s*#[^'\r\n]*)'[^\r\n]*", r"\1", source, flags=re.MULTILINE)
    return re.sub(r"\bFunction RunPython\b", "Function StartPython", source)


def test_every_sheet_has_a_code_name_and_a_module_of_that_name(name):
    sheets = [data.decode() for part, data in parts(name).items() if part.startswith("xl/worksheets/sheet")]
    codes = {re.search(r'<sheetPr\b[^>]*codeName="(\w+)"', sheet)[1] for sheet in sheets}
    codes.add(re.search(r'<workbookPr\b[^>]*codeName="(\w+)"', parts(name)["xl/workbook.xml"].decode())[1])
    read = {path.rpartition("/")[2] for _, _, path, _ in VBA_Parser(name, data=built(name)).extract_macros()}
    assert len(codes) == len(sheets) + 1
    assert codes <= {module.rpartition(".")[0] or module for module in read}
