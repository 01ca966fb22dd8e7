"""No Office offers to repair what the product makes: every kind of workbook, judged by Microsoft's own validator."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from addin.machine.templates import RESULTS as RESULT_SHEETS
from addin.machine.templates import WORKBOOK, blank_forms, example_forms, pattern_forms, word_forms
from tests.office.makers import makers
from tests.office.open_xml import VERSIONS, faults
from tests.office.products import Making, make_all

pytestmark = pytest.mark.office
NOT_MADE = {
    "addin/batch/cluster/cluster.py _kept": "what a worker elsewhere made and sent, byte for byte",
    "addin/buttons/selftest.py run": "a page of plain text",
    "addin/cli/selftest.py command": "a page of plain text",
    "addin/cli/sign.py _make": "keys",
    "addin/cli/sign.py _sign": "a signature",
    "addin/importing/memory.py remember": "what is remembered of lists, as JSON",
    "addin/press/printing.py _filled": "forms and results as `run` makes them, for LibreOffice to print",
    "addin/press/printing.py print_file": "a PDF",
    "addin/workbook/file_contents.py draw": "the page that the PDF begins with; LibreOffice alone opens it",
    "addin/trust/selftest/forms.py _results": "results that are read back and thrown away, as `run` writes them",
    "addin/workbook/template.py draw_results": "`make templates`: shipped as results.xlsx",
}
"""Functions that save something, or draw it, which no Office opens as it is handed out; or not made by a command."""


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Making:
    making = Making(tmp_path_factory.mktemp("products"))
    make_all(making)
    return making


@pytest.fixture(scope="module")
def products(made) -> Path:
    return made.folder


def workbooks(folder: Path) -> list[Path]:
    """Documents of the kinds that Office opens; of files with the same parts, one: a demo fills what a run fills."""
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".xlsx", ".xlsm", ".xlam", ".docx"):
            found.setdefault(content(path), path)
    return list(found.values())


def content(path: Path) -> str:
    """Of all its parts but the properties, which bear the moment."""
    with zipfile.ZipFile(path) as package:
        parts = sorted(name for name in package.namelist() if name != "docProps/core.xml")
        return hashlib.sha256(b"".join(name.encode() + package.read(name) for name in parts)).hexdigest()


def known_to(version: str, files: list[Path]) -> list[Path]:
    """Of Word documents none for 2007, which reads past the words that python-docx adds to a table's `tblLook`."""
    return [path for path in files if path.suffix != ".docx" or version != "Office2007"]


def test_nothing_that_makes_a_workbook_is_left_out(made):
    """Whoever adds a product adds it to tests/office/products.py, or says why no Office opens it."""
    assert sorted(makers() - made.ran - set(NOT_MADE)) == []
    assert sorted(set(NOT_MADE) - makers()) == []


@pytest.mark.parametrize("version", VERSIONS)
def test_what_the_commands_make(products, version):
    found = workbooks(products)
    assert len(found) > 2 * len(example_forms()) + len(blank_forms()) + 10
    assert faults(known_to(version, found), [version]) == []


@pytest.mark.parametrize("version", VERSIONS)
def test_what_is_shipped(version):
    shipped = [*example_forms().values(), *blank_forms().values(), *pattern_forms().values(), *word_forms().values()]
    assert faults(known_to(version, [*shipped, WORKBOOK, RESULT_SHEETS]), [version]) == []


def test_the_judge_finds_a_cell_that_holds_two_values(products, tmp_path):
    """As 项目排序表 once did."""
    broken = tmp_path / "坏.xlsx"
    with zipfile.ZipFile(products / "样例.xlsx") as old, zipfile.ZipFile(broken, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "xl/worksheets/sheet3.xml":
                assert b"</v></c>" in data
                data = data.replace(b"</v></c>", b"</v><v>1</v></c>", 1)
            new.writestr(item, data)
    assert any("'http" in fault or "v" in fault for fault in faults([broken]))
