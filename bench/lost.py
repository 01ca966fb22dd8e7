"""What hangs on a repeated row, and who gets it right: the full form of the tests, one detail row made eight.

right = the facts are those of the form that had eight rows from the start, as the same library saves it (so nobody is
blamed for how he writes what is the same); the rest is wrong, misplaced or gone.  Each peer is used by the one call
that its documentation names; with hand-written help, excelize came to 12 and xltpl to 7 (measured once elsewhere).
"""

import contextlib
import io
import shutil
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import excelize
import openpyxl
from xltpl.writerx import BookWriter

from addin.filling.forms.form import fill_form
from tests.addin.filling.shift.facts import FEATURES, Facts24
from tests.addin.filling.shift.fullform import FIELDS, FORM_ROW, PATTERN, FullForm
from tests.addin.filling.shift.test_workbook import RECORDS

NAME, SHEET = "市农研所家属院", "分摊 明细"
COLUMNS = "BDEFG"


def ours(folder: Path, target: Path) -> None:
    FullForm(folder / "form.xlsx")
    fill_form(folder / "form.xlsx", target, {"小区名称": NAME}, {"分摊明细": RECORDS}, force=True)


def by_openpyxl(folder: Path, target: Path) -> None:
    """insert_rows, styles and formulas copied."""
    FullForm(folder / "form.xlsx", name=NAME)
    book = openpyxl.load_workbook(folder / "form.xlsx")
    sheet = book[SHEET]
    sheet.insert_rows(PATTERN + 1, len(RECORDS) - 1)
    for number, record in enumerate(RECORDS):
        for pattern in sheet[PATTERN]:
            cell = sheet.cell(PATTERN + number, pattern.column)
            cell._style = pattern._style
        for letter, field in zip(COLUMNS, FIELDS, strict=True):
            sheet[f"{letter}{PATTERN + number}"] = record[field]  # type: ignore[index]
    book.save(target)


def by_excelize(folder: Path, target: Path) -> None:
    """duplicate_row."""
    FullForm(folder / "form.xlsx", name=NAME)
    book = excelize.open_file(str(folder / "form.xlsx"))
    for _ in RECORDS[1:]:
        book.duplicate_row(SHEET, PATTERN)
    for number, record in enumerate(RECORDS):
        for letter, field in zip(COLUMNS, FIELDS, strict=True):
            book.set_cell_value(SHEET, f"{letter}{PATTERN + number}", record[field])
    book.save_as(str(target))
    book.close()


class _Loop(FullForm):
    """xltpl takes its loops from notes."""

    def _notes(self) -> None:
        super()._notes()
        self.sheet.write_comment(f"E{PATTERN}", "beforerow{% for r in rows %}")
        self.sheet.write_comment(f"E{PATTERN + 1}", "beforerow{% endfor %}")


def by_xltpl(folder: Path, target: Path) -> None:
    """Its own loop over the row."""
    row: dict[str, Any] = {field: f"{{{{r.{field}}}}}" for field in FORM_ROW}
    _Loop(folder / "form.xlsx", (row,), NAME)
    _render(folder / "form.xlsx", target)


def _render(source: Path, target: Path) -> None:
    writer = BookWriter(str(source))
    with contextlib.redirect_stdout(io.StringIO()):
        names = [sheet.title for sheet in openpyxl.load_workbook(source).worksheets]
        writer.render_book([{"rows": RECORDS, "sheet_name": name, "tpl_name": name} for name in names])
    writer.save(str(target))


def _saved_by_openpyxl(source: Path, target: Path) -> None:
    openpyxl.load_workbook(source).save(target)


def _saved_by_excelize(source: Path, target: Path) -> None:
    book = excelize.open_file(str(source))
    book.save_as(str(target))
    book.close()


PEERS: dict[str, tuple[Callable[[Path, Path], None], Callable[[Path, Path], object]]] = {
    "fill_form": (ours, shutil.copyfile),
    "openpyxl": (by_openpyxl, _saved_by_openpyxl),
    "excelize": (by_excelize, _saved_by_excelize),
    "xltpl": (by_xltpl, _render),
}
"""How each makes eight rows, and how it saves a form that it does not change."""


def compare_features(folder: Path) -> None:
    """One line for each peer; a peer that fails is told as it fails."""
    warnings.simplefilter("ignore")
    written = folder / "truth.xlsx"
    FullForm(written, RECORDS, NAME)
    features = {name: facts for name, facts in FEATURES.items() if name != "views"}
    print(
        f"\n## one detail row made eight: {len(features)} things hang on it\n\n| | right | not right |\n|---|---|---|"
    )
    for name, (fill, save) in PEERS.items():
        target, saved = folder / f"{name}.xlsx", folder / f"{name}-saved.xlsx"
        try:
            fill(folder, target)
            save(written, saved)
        except Exception as error:
            print(f"| {name} | 0 | {type(error).__name__}: {str(error)[:80]} |")
            continue
        books = [Facts24(path) for path in (target, saved, written)]
        wrong = [feature for feature, facts in features.items() if not _right(facts, *books)]
        print(f"| {name} | {len(features) - len(wrong)} | {', '.join(wrong) or 'nothing'} |", flush=True)


def _right(facts: Callable[[Facts24], object], found: Facts24, saved: Facts24, written: Facts24) -> bool:
    """As the peer itself saves the form that had eight rows from the start, and not gone on the way."""
    try:
        return facts(found) == facts(saved) and bool(facts(saved)) == bool(facts(written))
    except (AttributeError, KeyError):
        return False


if __name__ == "__main__":
    compare_features(Path(sys.argv[1]))
