"""Reads a form and decides what goes where, before anything is changed; all that is wrong is found at once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from addin.filling.filters.printed import Refused
from addin.filling.forms import boxes as boxed
from addin.filling.forms import (
    coding,
    compose,
    headers,
    naming,
    placeholders,
    reserve,
    rightwards,
    sections,
    unfillable,
)
from addin.filling.forms import drawn as drawings
from addin.filling.forms.compose import Figures, Values
from addin.filling.forms.groups import WHOLE, Scope
from addin.filling.forms.layout import Layout, Place
from addin.filling.forms.naming import Records
from addin.filling.forms.placeholders import NOTHING, FormCell, Typed
from addin.filling.forms.plan import DRAFT, Filling, SheetPlan, Value
from addin.filling.forms.sections import Kept, Section, Structure
from addin.filling.forms.templates import GROUP, Template
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.formulas import Formulas
from addin.filling.sheets.looks import NumberFormats
from addin.filling.sheets.refs import MAX_ROW
from addin.filling.sheets.rows import last_with_content
from addin.filling.sheets.strings import SharedStrings
from addin.filling.shift.merges import columns_merged_down


class Planner:
    """`problems` has one line for each thing that is wrong, with its place."""

    def __init__(
        self,
        package: Package,
        figures: Figures,
        records: Records,
        typed: Mapping[str, Typed] = MappingProxyType({}),
        scopes: Mapping[str, Scope] = MappingProxyType({}),
    ) -> None:
        """`typed` is by name of the sheet, `scopes` by its part."""
        self._package, self._figures, self._all = package, figures, records
        self._typed, self._scopes = typed, scopes
        self._texts = SharedStrings(package)
        self._formats = NumberFormats(package)
        self.problems: list[str] = []

    def plans(self) -> list[SheetPlan]:
        """For every sheet that has placeholders."""
        self.problems += [f"{place}：{what}" for place, what in unfillable.of_book(self._package)]
        found = []
        for sheet in self._package.sheets:
            if sheet.kind == "worksheet":
                with self._package.making_sense_of(sheet.part):
                    found.append(self._plan(sheet))
        return [plan for plan in found if plan.fillings or plan.texts or plan.codes]

    def _plan(self, sheet: SheetPart) -> SheetPlan:
        scope = self._scopes.get(sheet.part, WHOLE)
        records = {**self._all, **scope.records}
        cells = placeholders.find(self._package, sheet, self._texts, self._typed.get(sheet.name, NOTHING))
        structure = sections.read(cells, has_group=scope is not WHOLE)
        for place, what in structure.problems:
            self._report(sheet, place, what)
        known = {cell.place: self._check_names(sheet, cell.a1, cell.template, records) for cell in cells}
        for cell in cells:
            for what in naming.of_cell(cell, structure.at(cell.row), records, scope.group):
                self._report(sheet, cell.a1, what)
        plan = SheetPlan(sheet, self._layout(sheet, structure, records, scope.group))
        for cell in cells:
            plan.says_draft |= cell.template.names(DRAFT)
            if cell.template.sets_to_the_right and known[cell.place]:
                self._to_the_right(plan, structure, cell, records)
            else:
                values = self._values(plan, structure, cell, records) if known[cell.place] else []
                plan.fillings.append(Filling(cell, values))
        self._drop(plan, structure)
        boxes = boxed.find(cell for cell in cells if known[cell.place])
        for place, what in boxed.problems(boxes, {row: plan.layout.places(row) for row, _ in boxes}, self._figures):
            self._report(sheet, place, what)
        self._check(plan, structure)
        for element, template in headers.find(self._package, sheet):
            plan.says_draft |= template.names(DRAFT)
            plan.texts.append((sheet.part, element, self._header(sheet, template, scope)))
        for drawn in drawings.find(self._package, sheet):
            plan.says_draft |= drawn.template.names(DRAFT)
            texts = self._written(sheet, drawn.place, drawn.template, scope, drawn.texts)
            plan.texts += [(drawn.part, run, text) for run, text in zip(drawn.runs, texts, strict=False)]
        names = coding.Known(self._figures, records, scope.group, scope is not WHOLE)
        plan.codes, wrong = coding.codes_of(self._package, sheet, structure, plan.layout, names)
        for what in wrong:
            self._report(sheet, "二维码", what)
        return plan

    def _layout(self, sheet: SheetPart, structure: Structure, records: Records, group: Figures) -> Layout:
        """Conditions on a field of the records choose among them, and are done with."""
        found: list[list[Figures | None]] = [list(records.get(one.name, ())) for one in structure.sections]
        for kept in list(structure.kept):
            wanted, section = kept.condition, structure.at(kept.top)
            problem = naming.of_condition(wanted, section, self._figures, records)
            if problem:
                self._report(sheet, kept.cell.a1, problem)
                structure.kept.remove(kept)
            elif wanted.of.field and section is not None:
                at = structure.sections.index(section)
                found[at] = [record for record in found[at] if record is not None and wanted.holds(record)]
                structure.kept.remove(kept)
        for section, ones in zip(structure.sections, found, strict=True):
            longest = max((len(records.get(name, ())) for name in section.also), default=0)
            ones += [None] * (longest - len(ones))
            for one in section.all:
                for what in naming.of_section(one, records):
                    self._report(sheet, f"第 {one.top} 行", what)
        return Layout(structure, found, group)

    def _values(
        self, plan: SheetPlan, structure: Structure, cell: FormCell, records: Records
    ) -> list[tuple[int, Value]]:
        """Without a record, the cell stays blank."""
        once = self._is_once(plan.sheet, structure, cell)
        values: list[tuple[int, Value]] = []
        field = compose.plain_field(cell)
        number_format = self._formats.code(cell.style)
        places = _beside(plan.layout.places(cell.row, once), structure.at(cell.row), cell, records)
        for number, place in enumerate(places, start=1):
            if place.record is None or field:
                values.append((place.row, None if place.record is None else place.record.get(field)))
                continue
            try:
                value = compose.content(cell, Values(self._figures, place.record, place.group), number_format)
            except Refused as refused:
                which = f"（第 {number} 条）" if len(places) > 1 else ""
                self._report(plan.sheet, cell.a1 + which, str(refused))
                break
            values.append((place.row, value))
        return values

    def _to_the_right(self, plan: SheetPlan, structure: Structure, cell: FormCell, records: Records) -> None:
        name, *others = cell.template.sets_to_the_right
        if others or structure.at(cell.row) is not None:
            self._report(plan.sheet, cell.a1, "“向右”的行不能再按明细往下重复，一格里也只能用一个明细")
            return
        found = records.get(name, ())
        wrong = rightwards.problem(self._package, plan.sheet, cell, name, len(found))
        if wrong:
            self._report(plan.sheet, cell.a1, wrong)
            return
        plan.rightwards.append((cell, len(found)))
        (place,) = plan.layout.places(cell.row)
        for copy, record in rightwards.copies(cell, found):
            try:
                values = Values(self._figures, record or {}, place.group)
                value = None if record is None else compose.content(copy, values, self._formats.code(cell.style))
            except Refused as refused:
                self._report(plan.sheet, copy.a1, str(refused))
                return
            plan.fillings.append(Filling(copy, [(place.row, value)]))

    def _is_once(self, sheet: SheetPart, structure: Structure, cell: FormCell) -> bool:
        """Whether the cell is merged downwards, beyond the rows that come again."""
        section = structure.at(cell.row)
        if section is None:
            return False
        root = self._package.root(sheet.part)
        path = section.path(cell.row)
        rows = {(one.top, one.bottom) for one in path}
        rows |= {one.details for one in path if one.details and one.details[0] <= cell.row <= one.details[1]}
        if not any(cell.column in columns_merged_down(root, *one) for one in rows):
            return False
        if cell.template.record_sets:
            self._report(sheet, cell.a1, "明细行里有上下合并的单元格，不能逐条重复；请把它拆成一行高")
        return True

    def _drop(self, plan: SheetPlan, structure: Structure) -> None:
        for kept in structure.kept:
            if not kept.condition.holds(self._figures):
                plan.dropped |= set(_rows_of(plan.layout, kept))

    def _check(self, plan: SheetPlan, structure: Structure) -> None:
        sheet = plan.sheet
        for place, what in unfillable.problems(self._package, sheet, [filling.cell for filling in plan.fillings]):
            self._report(sheet, place, what)
        for place, what in reserve.problems(self._package, sheet, structure.sections, plan.fillings, self._texts):
            self._report(sheet, place, what)
        for block in Formulas(self._package.root(sheet.part)).tables:
            if any(section.top <= block.bottom and block.top <= section.bottom for section in structure.sections):
                self._report(sheet, str(block), "是模拟运算表（数据表），明细行不能从它中间穿过；请把它移开")
        data = self._package.root(sheet.part).find(tag("sheetData"))
        last = last_with_content(data) if data is not None else 0
        if last + plan.layout.total > MAX_ROW:
            self._report(sheet, "明细", f"太多，一张工作表放不下（最多 {MAX_ROW} 行）")

    def _header(self, sheet: SheetPart, template: Template, scope: Scope) -> str:
        place = "页眉页脚"
        (text,) = self._written(sheet, place, template, scope, lambda values: [headers.text(template, values)]) or [""]
        if len(text) > headers.LONGEST:
            self._report(sheet, place, f"填好后有 {len(text)} 个字符，超过 {headers.LONGEST} 个，Excel 打不开")
        return text

    def _written(
        self, sheet: SheetPart, place: str, template: Template, scope: Scope, texts: Callable[[Values], list[str]]
    ) -> list[str]:
        """Of what is no cell: single figures, and those of the group that the sheet is for; nothing where refused."""
        if template.record_sets or template.marks or (template.has_group and scope is WHOLE):
            names = template.record_sets or [f"#{mark.word}" for mark in template.marks] or [GROUP]
            self._report(sheet, place, f"{place}里不能用明细（{'、'.join(names)}）")
        elif self._check_names(sheet, place, template, self._all):
            for one in naming.of_group(template, scope.group) if template.has_group and scope.group else ():
                self._report(sheet, place, one)
            try:
                return texts(Values(self._figures, {}, scope.group))
            except Refused as refused:
                self._report(sheet, place, str(refused))
        return []

    def _check_names(self, sheet: SheetPart, place: str, template: Template, records: Records) -> bool:
        """Whether all is known."""
        found = list(naming.problems(template, self._figures, records))
        for one in found:
            self._report(sheet, place, one)
        return not found

    def _report(self, sheet: SheetPart, place: str, what: str) -> None:
        self.problems.append(f"“{sheet.name}”的 {place}：{what}")


def _beside(places: list[Place], section: Section | None, cell: FormCell, records: Records) -> list[Place]:
    """As they are for a cell of the set that stands beside the section's own."""
    names = cell.template.record_sets
    if section is None or not names or names[0] == section.name:
        return places
    others = records[names[0]]
    return [replace(one, record=others[at] if at < len(others) else None) for at, one in enumerate(places)]


def _rows_of(layout: Layout, kept: Kept) -> Iterator[int]:
    """Reserved rows that are still blank stay."""
    return (place.row for row in range(kept.top, kept.bottom + 1) for place in layout.places(row))
