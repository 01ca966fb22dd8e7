"""Fills a form: an .xlsx as the authority issued it, into which somebody typed placeholders."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from addin.filling.forms import dropping, fitting, headers, per_sheet, reserve, rightwards, sidecar
from addin.filling.forms.compose import Figures
from addin.filling.forms.dropping import Dropped
from addin.filling.forms.naming import Records
from addin.filling.forms.plan import DRAFT, SheetPlan
from addin.filling.forms.planner import Planner
from addin.filling.images import pictures
from addin.filling.images.codes import Coder
from addin.filling.opc.package import Package
from addin.filling.opc.read_back import Planned
from addin.filling.sheets import richtext
from addin.filling.sheets.refs import letters
from addin.filling.sheets.richtext import RichText
from addin.filling.sheets.sheet_writer import SheetWriter
from addin.filling.sheets.values import Cell
from addin.filling.shift import breaks
from addin.filling.shift.moved import Moved
from addin.filling.shift.workbook import shift
from addin.filling.write.cells import CellWriter
from addin.unusable import Unusable

NOTHING_TO_FILL = "表里没有 {{小区名称}} 这样的占位符，没有可填的内容"


Check = Callable[[bytes, Planned], Iterable[str]]
"""Given the finished file and what was planned, the places that a further reader finds to be otherwise."""


class FormProblem(Unusable):
    """The form asks for what cannot be given; `problems` has one line each, and the text has them all."""

    def __init__(self, form: str, problems: Sequence[str]) -> None:
        self.problems = tuple(dict.fromkeys(problems))
        if len(self.problems) == 1:
            super().__init__(f"{form}：{self.problems[0]}")
        else:
            super().__init__("\n".join([f"{form}：有 {len(self.problems)} 处填不了，没有生成文件", *self.problems]))


@dataclass(frozen=True, slots=True)
class FillResult:
    """What was done: cells that had placeholders (copies counted), rows put in, sheets filled, pictures put in.

    `run_on`: sheets of so many pages that Excel's limit of page breaks leaves the last of them undivided.
    `left_open`: formulas (`合计!B3`) without a result until Excel opens the file.
    """

    cells_filled: int
    rows_added: int
    sheets: tuple[str, ...]
    pictures: int = 0
    run_on: tuple[str, ...] = ()
    left_open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """What goes where, how many pictures went in, all that is wrong, and the sheets that are new."""

    plans: list[SheetPlan]
    framed: int
    problems: tuple[str, ...]
    moved: Moved

    @property
    def missing(self) -> tuple[str, ...]:
        """All that is wrong, or that there is nothing to fill."""
        return self.problems or (() if self.plans or self.framed else (NOTHING_TO_FILL,))


@dataclass(frozen=True, slots=True)
class Extras:
    """What comes beside figures: picture files by the name of their frame, and the form's sidecar."""

    pictures: Mapping[str, Path] = field(default_factory=dict)
    sidecar: Path | None = None


NO_EXTRAS = Extras()


def fill_form(
    form: Path,
    target: Path,
    figures: Mapping[str, Cell],
    records: Mapping[str, Sequence[Mapping[str, Cell]]],
    *,
    force: bool = False,
    draft: bool = False,
    keep_old: bool = True,
    extras: Extras = NO_EXTRAS,
    check: Check = lambda _, __: (),
) -> FillResult:
    """Fill the form's placeholders and save it as `target`; the form itself is only read.

    Amounts are Decimal 元, areas Decimal ㎡, ratios Fraction.  None leaves a blank; a record set without records leaves
    its row blank.  A draft says 草稿 where the form has {{草稿}}, else in the page header of each sheet filled.
    `check` reads the finished file once more before it takes its name.
    FormProblem where placeholders cannot be filled, Unusable where either file cannot be used; then nothing is written.
    """
    package = Package.open(form)
    if target.exists() and target.samefile(form):
        raise Unusable(f"{target.name}：输出不能写回表样，请换一个文件名")
    result, writer = fill_package(package, {**figures, DRAFT: DRAFT if draft else None}, records, extras, draft)
    package.save(target, force, keep_old, lambda blob: [*writer.differing(blob), *check(blob, writer.planned)])
    return result


def fill_package(
    package: Package, figures: Figures, records: Records, extras: Extras, draft: bool
) -> tuple[FillResult, CellWriter]:
    """As `fill_form`, within the package; FormProblem leaves it half changed and of no use."""
    ready = prepare(package, figures, records, extras)
    if ready.missing:
        raise FormProblem(package.file, ready.missing)
    plans = ready.plans
    for plan in plans:
        rightwards.fill_right(package, plan.sheet, plan.rightwards)
    run_on = tuple(plan.sheet.name for plan in plans if _is_beyond(package, plan))
    moved = _shift(package, plans, ready.moved)
    coder = Coder(package)
    for plan in plans:
        for frame, texts in plan.codes:
            coder.draw(plan.sheet, frame, texts)
        moved = reserve.fill_down(package, plan, moved)
    dropped, lost, moved = dropping.drop(package, plans, moved)
    writer = CellWriter(package)
    for plan in plans:
        fitting.fit(package, plan, dropped.get(plan.sheet))
        _fill(package, writer.sheet(plan.sheet), plan, dropped.get(plan.sheet))
        if draft and not plan.says_draft:
            headers.mark(package, plan.sheet, DRAFT)
    writer.finish(lost, moved)
    result = FillResult(
        sum(len(filling.values) for plan in plans for filling in plan.fillings),
        sum(plan.layout.total for plan in plans),
        tuple(plan.sheet.name for plan in plans),
        ready.framed,
        run_on,
        tuple(writer.left_open),
    )
    return result, writer


def _is_beyond(package: Package, plan: SheetPlan) -> bool:
    root = package.root(plan.sheet.part)
    return any(breaks.is_beyond(root, shift) for shift in plan.layout.shifts)


def prepare(package: Package, figures: Figures, records: Records, extras: Extras) -> Prepared:
    """Sheets for records and pictures are made, nothing else is changed."""
    typed, problems = sidecar.typed(package, extras.sidecar) if extras.sidecar else ({}, [])
    scopes, moved = per_sheet.spread(package, figures, records, typed, problems)
    framed = pictures.fill(package, extras.pictures, problems)
    planner = Planner(package, figures, records, typed, scopes)
    plans = planner.plans()
    return Prepared(plans, framed, tuple(problems + planner.problems), moved)


def _shift(package: Package, plans: Sequence[SheetPlan], moved: Moved) -> Moved:
    """Stretches of rows first, then rows within them: what is a cell to fill has moved in between."""
    cells = {plan.sheet: {filling.cell.place for filling in plan.fillings} for plan in plans}
    for level in range(max((len(plan.layout.shifts) for plan in plans), default=0)):
        shifts = {plan.sheet: plan.layout.shifts[level] for plan in plans if level < len(plan.layout.shifts)}
        moved = shift(package, shifts, cells, moved)
        for sheet, one in shifts.items():
            cells[sheet] = {(at, column) for row, column in cells[sheet] for at in one.copies(row)}
    for plan in plans:
        breaks.add(package, plan.sheet, plan.layout.page_ends())
    return moved


def _fill(package: Package, writer: SheetWriter, plan: SheetPlan, dropped: Dropped | None) -> None:
    rich: dict[tuple[int, int], RichText] = {}
    plain: dict[str, Cell] = {}
    for filling in plan.fillings:
        column, name = filling.cell.column, letters(filling.cell.column)
        for planned, value in filling.values:
            row = planned if dropped is None else dropped.row(planned, column)
            if row is None:
                continue
            if isinstance(value, RichText):
                rich[row, column] = value
            else:
                plain[f"{name}{row}"] = value
    writer.put(plain)
    for (row, column), text in rich.items():
        writer.set(row, column, text.text, in_tree=True)
    if rich:
        richtext.write(package.root(plan.sheet.part), rich)
    if dropped is not None and dropped.hidden:
        dropping.hide(package, plan.sheet, writer, dropped)
    for part, element, said in plan.texts:
        package.edit(part)
        element.text = said
