"""What an author of a form should know before it goes out: what cannot be filled, and what would look wrong."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from addin.filling.author import lint_cells, lint_marks, lint_page, lint_printed, lint_votes
from addin.filling.author.hint import Hint
from addin.filling.author.seen import Seen, SeenSheet
from addin.filling.forms import placeholders, sidecar
from addin.filling.forms.compose import Figures
from addin.filling.forms.form import NOTHING_TO_FILL, Extras, fill_package, prepare
from addin.filling.forms.naming import Records
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.plan import DRAFT, SheetPlan
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.opc.second_reader import CannotRead
from addin.filling.sheets.strings import SharedStrings

__all__ = ["Hint", "hints"]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the checks of a sheet's own cells are given."""

    package: Package
    sheet: SheetPart
    cells: list[FormCell]
    texts: SharedStrings


_CHECKS: tuple[Callable[[_Sheet], Iterator[Hint]], ...] = (
    lambda one: lint_cells.split_over_runs(one.sheet, one.cells),
    lambda one: lint_cells.labels_that_come_again(one.package, one.sheet, one.cells, one.texts),
    lambda one: lint_votes.sums_only(one.sheet, one.cells),
    lambda one: lint_marks.stacked(one.sheet, one.cells),
    lambda one: lint_marks.first_row_only(one.package, one.sheet, one.cells),
)
_SEEN: tuple[Callable[[SeenSheet, _Sheet], Iterator[Hint]], ...] = (
    lambda seen, one: lint_cells.hidden_by_merges(seen, one.package, one.sheet, one.texts),
    lambda seen, one: lint_cells.out_of_sight(seen, one.sheet, one.cells),
    lambda seen, one: lint_cells.locked(seen, one.sheet, one.cells),
    lambda seen, one: lint_cells.not_wrapping(seen, one.sheet, one.cells),
    lambda seen, one: lint_page.outside_print_area(seen, one.sheet, one.cells),
    lambda seen, one: lint_page.wider_than_paper(seen, one.sheet),
)
"""What is judged by openpyxl's view of the form."""
UNSEEN = "这份表换一个程序读就打不开，合并、列宽、打印、格式没有检查；请在 Excel 或 WPS 里打开、另存后再检查"


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
    texts, seen = SharedStrings(package), _seen(package)
    found += [Hint("not-seen", UNSEEN)] if seen is None else []
    for sheet in package.sheets:
        if sheet.kind == "worksheet":
            cells = placeholders.find(package, sheet, texts, typed.get(sheet.name, placeholders.NOTHING))
            one = _Sheet(package, sheet, cells, texts)
            found += [hint for check in _CHECKS for hint in check(one)]
            found += [hint for look in _SEEN for hint in look(seen[sheet.name], one)] if seen else []
            found += lint_marks.foreign(package, sheet, texts, figures, records)
    spread = _seen(trial)
    for plan in _unlike(package, plans):
        found += lint_page.too_narrow(spread[plan.sheet.name], trial, plan) if spread else ()
    if not ready.missing:
        found += lint_printed.hints(_filled(package, figures, records, extras), _texts_of(package, texts))
    return sorted(dict.fromkeys(found), key=lambda hint: not hint.stops)


def _seen(package: Package) -> Seen | None:
    try:
        return Seen(package.to_bytes())
    except CannotRead:
        return None


def _unlike(package: Package, plans: Sequence[SheetPlan]) -> list[SheetPlan]:
    """Of sheets made from one pattern only the first."""
    names = {sheet.name for sheet in package.sheets}
    copies = [plan for plan in plans if plan.sheet.name not in names]
    return [one for one in plans if one not in copies] + copies[:1]


def _filled(package: Package, figures: Figures, records: Records, extras: Extras) -> bytes:
    trial = Package.from_bytes(package.to_bytes(), package.file)
    fill_package(trial, {**figures, DRAFT: None}, records, extras, draft=False)
    return trial.to_bytes()


def _texts_of(package: Package, texts: SharedStrings) -> set[str]:
    """All that stand in cells of the form."""
    roots = [package.root(sheet.part) for sheet in package.sheets if sheet.kind == "worksheet"]
    return {text for root in roots for cell in root.iter(tag("c")) if (text := texts.of_cell(cell))}
