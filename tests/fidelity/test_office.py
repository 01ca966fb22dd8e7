"""LibreOffice opens and prints every filled form, with rows put in and without; and its own forms are filled."""

import subprocess
import tempfile
from pathlib import Path

import pytest

from addin.filling import write_cells
from addin.filling.forms.form import fill_form
from addin.filling.opc.package import Package
from tests.addin.filling.shift.facts import FEATURES, Facts24
from tests.addin.filling.shift.fullform import FullForm
from tests.addin.filling.shift.test_workbook import RECORDS
from tests.fidelity.comparing import differences
from tests.fidelity.makers import MAKERS, shipped
from tests.fidelity.test_cells import PLAN, VALUES
from tests.office.libreoffice import pages

pytestmark = pytest.mark.office
FIGURES = {"小区名称": "市农研所家属院"}
DIFFERENT = {"views", "cell_styles", "grouped_rows_and_columns", "pictures"}
"""LibreOffice writes blank cells and heights of rows as it likes, and rounds a picture's corner by 60 EMU (2 µm)."""


def convert_all(files: list[Path], kind: str, folder: Path) -> dict[str, Path]:
    """In one go: starting LibreOffice takes longer than converting."""
    with tempfile.TemporaryDirectory(prefix="jiugai-profile-") as profile:
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", kind]
        command += ["--outdir", str(folder), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {file.stem: folder / f"{file.stem}.{kind}" for file in files}


@pytest.fixture(scope="module")
def by_libreoffice(tmp_path_factory) -> dict[str, Path]:
    """The full form with its pattern row, and with eight rows from the start, as LibreOffice saves them."""
    folder = tmp_path_factory.mktemp("office")
    FullForm(folder / "表样.xlsx")
    FullForm(folder / "八行.xlsx", RECORDS, FIGURES["小区名称"])
    return convert_all([folder / "表样.xlsx", folder / "八行.xlsx"], "xlsx", folder / "out")


def test_forms_of_libreoffice_are_filled_like_others_and_every_filled_form_is_printed(by_libreoffice, tmp_path):
    """One test, because each worker that needs LibreOffice starts it anew."""
    only_the_plan_differs(by_libreoffice["表样"], tmp_path)
    rows_move_all_that_hangs_on_them(by_libreoffice, tmp_path)
    every_filled_form_is_printed(by_libreoffice["表样"], tmp_path)


def only_the_plan_differs(form: Path, folder: Path) -> None:
    sheet, target = Package.open(form).sheets[0], folder / "格.xlsx"
    write_cells(form, target, {f"'{sheet.name}'!{ref}": value for ref, value in VALUES.items()})
    assert differences(form, target, sheet.part, PLAN) == []


def rows_move_all_that_hangs_on_them(saved: dict[str, Path], folder: Path) -> None:
    """Compared with the form that had eight rows from the start.  Ignored: see DIFFERENT."""
    fill_form(saved["表样"], folder / "行.xlsx", FIGURES, {"分摊明细": RECORDS})
    filled, truth = Facts24(folder / "行.xlsx"), Facts24(saved["八行"])
    wrong = [feature for feature, facts in FEATURES.items() if facts(filled) != facts(truth)]
    assert set(wrong) <= DIFFERENT


def every_filled_form_is_printed(by_libreoffice: Path, tmp_path: Path) -> None:
    filled = []
    for number, form in enumerate([*MAKERS, *shipped(), by_libreoffice]):
        source = form
        if isinstance(form, str):
            source = tmp_path / f"{form}.xlsx"
            MAKERS[form](source)
        package = Package.open(source)
        filled.append(tmp_path / f"填{number}{package.suffix}")
        write_cells(source, filled[-1], {f"'{package.sheets[0].name}'!{ref}": value for ref, value in VALUES.items()})
    for name in ("XlsxWriter.xlsx", by_libreoffice):
        filled.append(tmp_path / f"行{len(filled)}.xlsx")
        fill_form(tmp_path / name, filled[-1], FIGURES, {"分摊明细": RECORDS})
    printed = convert_all(filled, "pdf", tmp_path / "pdf")
    for path in filled:
        text = "".join(pages(printed[path.stem]))
        assert ("0012" in text) or ("市农研所家属院" in text), path
