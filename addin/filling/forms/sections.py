"""What comes again on a sheet, as its author marked it: rows with record fields, and stretches of `{{#每 …}}`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from addin.filling.forms import condition
from addin.filling.forms.condition import Condition
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.templates import Mark, placeholder

_BY = re.compile(r"\s+按\s*")
_PAGED = re.compile(r"\s+每页\s*(\d{1,3})\s*[行条户]?\s*(补齐)?\s*$")


@dataclass(frozen=True, slots=True)
class Section:
    """Rows `top` to `bottom` come again for every record of the set `name`.

    With a `key` they come again for every group of records that have the same value in that field, with `per_page` for
    every so many records (`fills_up`: the last page has as many rows as the others); and within them the sections
    `inner` for the group's own groups, or the rows `details` (first, last) for every record of the group.
    `reserved` blank rows below are used first.  `also`: other sets that stand beside this one, in the same rows.
    """

    top: int
    bottom: int
    name: str
    key: str = ""
    details: tuple[int, int] | None = None
    reserved: int = 0
    marked: bool = False
    per_page: int = 0
    fills_up: bool = False
    inner: "tuple[Section, ...]" = ()
    also: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        """How many rows."""
        return self.bottom - self.top + 1

    @property
    def is_group(self) -> bool:
        """Whether each copy is for several records."""
        return bool(self.key or self.per_page)

    @property
    def is_paged(self) -> bool:
        """Whether it or a section within it is for the records of a page."""
        return bool(self.per_page) or any(one.is_paged for one in self.inner)

    def holds(self, row: int) -> bool:
        """Whether the row is in it."""
        return self.top <= row <= self.bottom

    def path(self, row: int) -> "list[Section]":
        """The sections that hold the row, from this one inwards."""
        return [self, *(found for one in self.inner if one.holds(row) for found in one.path(row))]

    @property
    def all(self) -> "list[Section]":
        """This one and those within."""
        return [self, *(found for one in self.inner for found in one.all)]


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows that are only kept where the condition holds."""

    top: int
    bottom: int
    condition: Condition
    cell: FormCell


@dataclass(slots=True)
class Structure:
    """`problems` are place and what is wrong."""

    sections: list[Section] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)

    def at(self, row: int) -> Section | None:
        """The outermost section that the row is in."""
        return next((one for one in self.sections if one.holds(row)), None)


def read(cells: Sequence[FormCell], has_group: bool = False) -> Structure:
    """`cells` in the order they stand in; `has_group`: the sheet itself stands for a group."""
    found = Structure()
    rows: dict[int, list[FormCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    _read_marks(found, cells)
    found.sections = [_with_details(found, section, rows) for section in found.sections]
    for row, ones in rows.items():
        _read_row(found, row, ones, has_group)
    return found


def _read_marks(found: Structure, cells: Sequence[FormCell]) -> None:
    repeating: list[tuple[FormCell, Mark, list[Section]]] = []
    keeping: list[tuple[FormCell, Mark]] = []
    for cell, mark in [(one, mark) for one in cells for mark in one.template.marks]:
        if mark.word == "若":
            _read_condition(found, keeping, cell, mark)
        elif mark.opens:
            repeating.append((cell, mark, []))
        elif not repeating:
            found.problems.append((cell.a1, "{{/每}} 前面没有 {{#每 …}}"))
        else:
            start, opening, inner = repeating.pop()
            section = _section(found, opening.text, start, cell, tuple(inner))
            (repeating[-1][2] if repeating else found.sections).append(section)
    found.problems += [(cell.a1, "{{#每 …}} 没有用 {{/每}} 结束") for cell, _, _ in repeating]
    found.kept += [Kept(cell.row, cell.row, condition.parse(mark.text), cell) for cell, mark in keeping]


def _section(found: Structure, text: str, start: FormCell, end: FormCell, inner: tuple[Section, ...]) -> Section:
    """`分摊明细`, `分摊明细.楼栋` or `分摊明细 每页 20 补齐`."""
    paged = _PAGED.search(text)
    name, _, key = _BY.sub(".", text[: paged.start()] if paged else text).partition(".")
    per_page, fills_up = (int(paged[1]), bool(paged[2])) if paged else (0, False)
    field = placeholder(key).name
    made = Section(start.row, end.row, name.strip(), field, None, 0, True, per_page, fills_up, inner)
    if paged and (field or not per_page):
        found.problems.append(
            (start.a1, "“每页”要写成 {{#每 分摊明细 每页 20}}；先按楼栋分组的，外面再套一层 {{#每 分摊明细.楼栋}}")
        )
    if inner and not made.is_group:
        found.problems.append((start.a1, "里面还有 {{#每 …}} 的，外面一层要分组，如 {{#每 分摊明细.楼栋}}"))
    for one in inner:
        if one.name != made.name:
            found.problems.append(
                (start.a1, f"里外两层 {{{{#每 …}}}} 要用同一个明细，这里是“{made.name}”和“{one.name}”")
            )
        if one.top == made.top and one.bottom == made.bottom and one.is_group:
            found.problems.append((start.a1, "里外两层 {{#每 …}} 的行完全一样；外面一层至少要多一行（组名或小计）"))
    return made


def _read_condition(found: Structure, keeping: list[tuple[FormCell, Mark]], cell: FormCell, mark: Mark) -> None:
    if mark.opens:
        keeping.append((cell, mark))
    elif keeping:
        start, opening = keeping.pop()
        found.kept.append(Kept(start.row, cell.row, condition.parse(opening.text), start))
    else:
        found.problems.append((cell.a1, "{{/若}} 前面没有 {{#若 …}}"))


def _with_details(found: Structure, section: Section, rows: dict[int, list[FormCell]]) -> Section:
    """A group's rows that ask for fields of the records come again within it; they must be together."""
    section = replace(section, inner=tuple(_with_details(found, one, rows) for one in section.inner))
    if not section.is_group:
        return section
    asking = [
        row
        for row in range(section.top, section.bottom + 1)
        if any(section.name in cell.template.record_sets for cell in rows.get(row, ()))
        and not any(one.holds(row) for one in section.inner)
    ]
    if not asking:
        return section
    if section.inner:
        found.problems.append((f"第 {asking[0]} 行", "明细行要写在最里面一层 {{#每 …}} 里；组名、小计请用 {{本组.…}}"))
    if asking[-1] - asking[0] >= len(asking):
        found.problems.append(
            (f"第 {asking[0]}–{asking[-1]} 行", "一组里的明细行要连在一起；组名、小计请用 {{本组.…}}")
        )
    return replace(section, details=(asking[0], asking[-1]))


def _read_row(found: Structure, row: int, cells: list[FormCell], has_group: bool) -> None:
    sets = list(dict.fromkeys(name for cell in cells for name in cell.template.record_sets))
    reserved = max((one.reserved for cell in cells for one in cell.template.placeholders), default=0)
    section = found.at(row)
    if not (has_group or (section and section.is_group)):
        bare = [cell for cell in cells if cell.template.has_group]
        found.problems += [(cell.a1, "{{本组.…}} 只能写在 {{#每 明细.字段}} 和 {{/每}} 之间") for cell in bare]
    if reserved and (section or not sets):
        found.problems.append((f"第 {row} 行", "“预留”只能写在按明细重复的单独一行里"))
    if section is not None:
        sets = list(dict.fromkeys([section.name, *sets]))
    beside = {one.name for cell in cells for one in cell.template.placeholders if one.beside}
    if len(sets) > 1 and (section is not None or len(beside.intersection(sets)) < len(sets) - 1):
        what = f"同一行里只能用一个明细，这里有：{'、'.join(sets)}"
        way = "；两个明细左右并排、互不相干的，在后一个里写 {{楼栋分摊.楼栋|并排}}" if section is None else ""
        found.problems.append((f"第 {row} 行", what + way))
    if section is None and sets:
        found.sections.append(Section(row, row, sets[0], reserved=reserved, also=tuple(sets[1:])))
