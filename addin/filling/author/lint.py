"""What an author of a form should know before it goes out: what cannot be filled, and what would look wrong."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from addin.filling.author import lint_cells, lint_marks, lint_page, lint_printed, lint_votes
from addin.filling.author.hint import Hint
from addin.filling.forms import placeholders, sidecar
from addin.filling.forms.compose import Figures
from addin.filling.forms.form import NOTHING_TO_FILL, Extras, fill_package, prepare
from addin.filling.forms.naming import Records
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.plan import DRAFT
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.looks import CellLooks
from addin.filling.sheets.strings import SharedStrings

__all__ = ["Hint", "hints"]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the checks of a sheet's own cells are given."""

    package: Package
    sheet: SheetPart
    cells: list[FormCell]
    texts: SharedStrings
    looks: CellLooks


_CHECKS: tuple[Callable[[_Sheet], Iterator[Hint]], ...] = (
    lambda one: lint_cells.split_over_runs(one.sheet, one.cells),
    lambda one: lint_cells.hidden_by_merges(one.package, one.sheet, one.texts),
    lambda one: lint_cells.out_of_sight(one.package, one.sheet, one.cells),
    lambda one: lint_cells.locked(one.package, one.sheet, one.cells, one.looks),
    lambda one: lint_cells.labels_that_come_again(one.package, one.sheet, one.cells, one.texts),
    lambda one: lint_cells.not_wrapping(one.sheet, one.cells, one.looks),
    lambda one: lint_votes.sums_only(one.sheet, one.cells),
    lambda one: lint_marks.stacked(one.sheet, one.cells),
    lambda one: lint_marks.first_row_only(one.package, one.sheet, one.cells),
    lambda one: lint_page.outside_print_area(one.package, one.sheet, one.cells),
    lambda one: lint_page.wider_than_paper(one.package, one.sheet),
)


def hints(package: Package, figures: Figures, records: Records, extras: Extras) -> list[Hint]:
    """What stops comes first.  `figures` and `records` are sample values; the package stays as it is."""
    trial = Package.from_bytes(package.to_bytes(), package.file)
    ready = prepare(trial, {**figures, DRAFT: None}, records, extras)
    plans = ready.plans
    found = [
        Hint("nothing-to-fill" if one == NOTHING_TO_FILL else "cannot-fill", one, stops=True)
        for one in dict.fromkeys(ready.missing)
    ]
    typed = sidecar.typed(package, extras.sidecar)[0] if extras.sidecar else {}
    texts, looks = SharedStrings(package), CellLooks(package)
    for sheet in package.sheets:
        if sheet.kind == "worksheet":
            cells = placeholders.find(package, sheet, texts, typed.get(sheet.name, placeholders.NOTHING))
            one = _Sheet(package, sheet, cells, texts, looks)
            found += [hint for check in _CHECKS for hint in check(one)]
            found += lint_marks.foreign(package, sheet, texts, figures, records)
    names = {sheet.name for sheet in package.sheets}
    copies = [plan for plan in plans if plan.sheet.name not in names]
    for plan in [one for one in plans if one not in copies] + copies[:1]:
        found += lint_page.too_narrow(trial, plan, CellLooks(trial))
    if not ready.missing:
        found += lint_printed.hints(_filled(package, figures, records, extras), _texts_of(package, texts))
    return sorted(dict.fromkeys(found), key=lambda hint: not hint.stops)


def _filled(package: Package, figures: Figures, records: Records, extras: Extras) -> bytes:
    trial = Package.from_bytes(package.to_bytes(), package.file)
    fill_package(trial, {**figures, DRAFT: None}, records, extras, draft=False)
    return trial.to_bytes()


def _texts_of(package: Package, texts: SharedStrings) -> set[str]:
    """All that stand in cells of the form."""
    roots = [package.root(sheet.part) for sheet in package.sheets if sheet.kind == "worksheet"]
    return {text for root in roots for cell in root.iter(tag("c")) if (text := texts.of_cell(cell))}
