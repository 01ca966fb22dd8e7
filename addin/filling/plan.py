"""Reads a form and decides what goes where, before anything is changed; all that is wrong is found at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from addin.filling import compose, headers, naming, placeholders, unfillable
from addin.filling.compose import Figures
from addin.filling.filters.printed import Refused
from addin.filling.naming import Records
from addin.filling.number_formats import NumberFormats
from addin.filling.ooxml import tag
from addin.filling.package import Package, SheetPart
from addin.filling.placeholders import FormCell
from addin.filling.refs import MAX_ROW
from addin.filling.richtext import RichText
from addin.filling.rows import numbered_rows
from addin.filling.sheet_writer import Cell
from addin.filling.shift.merges import columns_merged_down
from addin.filling.strings import SharedStrings
from addin.filling.templates import Template

DRAFT = "草稿"
_BLANK: Figures = {}


@dataclass(frozen=True, slots=True)
class Filling:
    """A cell of the form, and what it gets in each copy of its row."""

    cell: FormCell
    values: Sequence[Cell | RichText]


@dataclass(slots=True)
class SheetPlan:
    """`added`: pattern row → how many copies are put in below it."""

    sheet: SheetPart
    fillings: list[Filling] = field(default_factory=list)
    added: dict[int, int] = field(default_factory=dict)
    headers: list[tuple[etree._Element, str]] = field(default_factory=list)
    says_draft: bool = False


class Planner:
    """`problems` has one line for each thing that is wrong, with its place."""

    def __init__(self, package: Package, figures: Figures, records: Records) -> None:
        self._package, self._figures, self._records = package, figures, records
        self._texts = SharedStrings(package)
        self._formats = NumberFormats(package)
        self.problems: list[str] = []

    def plans(self) -> list[SheetPlan]:
        """For every sheet that has placeholders."""
        found = [self._plan(sheet) for sheet in self._package.sheets if sheet.kind == "worksheet"]
        return [plan for plan in found if plan.fillings or plan.headers]

    def _plan(self, sheet: SheetPart) -> SheetPlan:
        plan = SheetPlan(sheet)
        by_row: dict[int, list[FormCell]] = {}
        for cell in placeholders.find(self._package, sheet, self._texts):
            by_row.setdefault(cell.row, []).append(cell)
            plan.says_draft |= _says_draft(cell.template)
        for cells in by_row.values():
            self._plan_row(plan, cells)
        for place, what in unfillable.problems(self._package, sheet, [filling.cell for filling in plan.fillings]):
            self._report(sheet, place, what)
        if plan.added:
            self._check_room(plan)
        for element, template in headers.find(self._package, sheet):
            plan.says_draft |= _says_draft(template)
            plan.headers.append((element, self._header(sheet, template)))
        return plan

    def _plan_row(self, plan: SheetPlan, cells: list[FormCell]) -> None:
        sheet, row = plan.sheet, cells[0].row
        sets = list(dict.fromkeys(name for cell in cells for name in cell.template.record_sets))
        if not sets:
            plan.fillings += [Filling(cell, self._values(sheet, cell, None)) for cell in cells]
            return
        if len(sets) > 1:
            self._report(sheet, f"第 {row} 行", f"同一行里只能用一个明细，这里有：{'、'.join(sets)}")
        records = self._records.get(sets[0], ())
        plan.added[row] = max(len(records) - 1, 0)
        merged = columns_merged_down(self._package.root(sheet.part), row)
        for cell in cells:
            once = cell.column in merged
            if once and cell.template.record_sets:
                self._report(sheet, cell.a1, "明细行里有上下合并的单元格，不能逐条重复；请把它拆成一行高")
            plan.fillings.append(Filling(cell, self._values(sheet, cell, None if once else records)))

    def _check_room(self, plan: SheetPlan) -> None:
        data = self._package.root(plan.sheet.part).find(tag("sheetData"))
        last = max(numbered_rows(data), default=0) if data is not None else 0
        if last + sum(plan.added.values()) > MAX_ROW:
            self._report(plan.sheet, "明细", f"太多，一张工作表放不下（最多 {MAX_ROW} 行）")

    def _values(self, sheet: SheetPart, cell: FormCell, records: Sequence[Figures] | None) -> Sequence[Cell | RichText]:
        """Without records, the row stays blank."""
        if self._check_names(sheet, cell.a1, cell.template) or (records is not None and not records):
            return [None]
        values: list[Cell | RichText] = []
        number_format = self._formats.code(cell.style)
        for number, record in enumerate(records if records is not None else (_BLANK,), start=1):
            try:
                values.append(compose.content(cell, self._figures, record, number_format))
            except Refused as refused:
                which = f"（第 {number} 条）" if records and len(records) > 1 else ""
                self._report(sheet, cell.a1 + which, str(refused))
                break
        return values

    def _header(self, sheet: SheetPart, template: Template) -> str:
        place = "页眉页脚"
        if template.record_sets:
            self._report(sheet, place, f"页眉页脚里不能用明细（{'、'.join(template.record_sets)}）")
        elif not self._check_names(sheet, place, template):
            try:
                text = headers.text(template, self._figures)
            except Refused as refused:
                self._report(sheet, place, str(refused))
                return ""
            if len(text) > headers.LONGEST:
                self._report(sheet, place, f"填好后有 {len(text)} 个字符，超过 {headers.LONGEST} 个，Excel 打不开")
            return text
        return ""

    def _check_names(self, sheet: SheetPart, place: str, template: Template) -> bool:
        found = list(naming.problems(template, self._figures, self._records))
        for one in found:
            self._report(sheet, place, one)
        return bool(found)

    def _report(self, sheet: SheetPart, place: str, what: str) -> None:
        self.problems.append(f"“{sheet.name}”的 {place}：{what}")


def _says_draft(template: Template) -> bool:
    return any(placeholder.name == DRAFT for placeholder in template.placeholders)
