"""Fills a form: an .xlsx as the authority issued it, into which somebody typed placeholders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from addin.filling import headers, richtext
from addin.filling.cells import CellWriter
from addin.filling.package import Package
from addin.filling.plan import DRAFT, Planner, SheetPlan
from addin.filling.richtext import RichText
from addin.filling.sheet_writer import Cell, SheetWriter
from addin.filling.shift.rowshift import RowShift
from addin.filling.shift.workbook import shift
from addin.unusable import Unusable


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
    """What was done: cells that had placeholders (copies counted), rows put in, names of the sheets filled."""

    cells_filled: int
    rows_added: int
    sheets: tuple[str, ...]


def fill_form(
    form: Path,
    target: Path,
    figures: Mapping[str, Cell],
    records: Mapping[str, Sequence[Mapping[str, Cell]]],
    *,
    force: bool = False,
    draft: bool = False,
) -> FillResult:
    """Fill the form's placeholders and save it as `target`; the form itself is only read.

    Amounts are Decimal 元, areas Decimal ㎡, ratios Fraction.  None leaves a blank; a record set without records leaves
    its row blank.  A draft says 草稿 where the form has {{草稿}}, else in the page header of each sheet filled.
    FormProblem where placeholders cannot be filled, Unusable where either file cannot be used; then nothing is written.
    """
    package = Package.open(form)
    if target.exists() and target.samefile(form):
        raise Unusable(f"{target.name}：输出不能写回表样，请换一个文件名")
    planner = Planner(package, {**figures, DRAFT: DRAFT if draft else None}, records)
    plans = planner.plans()
    problems = planner.problems or ([] if plans else ["表里没有 {{小区名称}} 这样的占位符，没有可填的内容"])
    if problems:
        raise FormProblem(form.name, problems)
    shifts = {plan.sheet: RowShift(plan.added) for plan in plans}
    shift(package, shifts, {plan.sheet: {f.cell.place for f in plan.fillings} for plan in plans})
    writer = CellWriter(package)
    for plan in plans:
        _fill(package, writer.sheet(plan.sheet), plan, shifts[plan.sheet], draft)
    writer.finish()
    package.save(target, force)
    return FillResult(
        sum(len(filling.values) for plan in plans for filling in plan.fillings),
        sum(one.total for one in shifts.values()),
        tuple(plan.sheet.name for plan in plans),
    )


def _fill(package: Package, writer: SheetWriter, plan: SheetPlan, moved: RowShift, draft: bool) -> None:
    rich: dict[tuple[int, int], RichText] = {}
    for filling in plan.fillings:
        column = filling.cell.column
        for row, value in enumerate(filling.values, start=moved.start(filling.cell.row)):
            if isinstance(value, RichText):
                rich[row, column] = value
                writer.set(row, column, value.text)
            else:
                writer.set(row, column, value)
    if rich:
        richtext.write(package.root(plan.sheet.part), rich)
    for element, text in plan.headers:
        package.edit(plan.sheet.part)
        element.text = text
    if draft and not plan.says_draft:
        headers.mark(package, plan.sheet, DRAFT)
