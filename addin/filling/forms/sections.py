"""What comes again on a sheet, as its author marked it: rows with record fields, and stretches of `{{#每 …}}`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from addin.filling.forms import condition
from addin.filling.forms.condition import Condition
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.templates import Mark, placeholder

_BY = re.compile(r"\s+按\s*")


@dataclass(frozen=True, slots=True)
class Section:
    """Rows `top` to `bottom` come again for every record of the set `name`.

    With a `key` they come again for every group of records that have the same value in that field, and within them
    the rows `details` (first, last) for every record of the group.  `reserved` blank rows below are used first.
    """

    top: int
    bottom: int
    name: str
    key: str = ""
    details: tuple[int, int] | None = None
    reserved: int = 0
    marked: bool = False


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
        """The section that the row is in."""
        return next((one for one in self.sections if one.top <= row <= one.bottom), None)


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
    repeating: list[tuple[FormCell, Mark]] = []
    keeping: list[tuple[FormCell, Mark]] = []
    for cell, mark in [(one, mark) for one in cells for mark in one.template.marks]:
        if mark.word == "若":
            _read_condition(found, keeping, cell, mark)
        elif mark.opens and repeating:
            found.problems.append((cell.a1, "{{#每 …}} 里面不能再写 {{#每 …}}；前一个先用 {{/每}} 结束"))
        elif mark.opens:
            repeating.append((cell, mark))
        elif not repeating:
            found.problems.append((cell.a1, "{{/每}} 前面没有 {{#每 …}}"))
        else:
            start, opening = repeating.pop()
            name, _, key = _BY.sub(".", opening.text).partition(".")
            found.sections.append(Section(start.row, cell.row, name.strip(), placeholder(key).name, marked=True))
    found.problems += [(cell.a1, "{{#每 …}} 没有用 {{/每}} 结束") for cell, _ in repeating]
    found.kept += [Kept(cell.row, cell.row, condition.parse(mark.text), cell) for cell, mark in keeping]


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
    if not section.key:
        return section
    asking = [
        row
        for row in range(section.top, section.bottom + 1)
        if any(section.name in cell.template.record_sets for cell in rows.get(row, ()))
    ]
    if not asking:
        return section
    if asking[-1] - asking[0] >= len(asking):
        found.problems.append(
            (f"第 {asking[0]}–{asking[-1]} 行", "一组里的明细行要连在一起；组名、小计请用 {{本组.…}}")
        )
    return Section(section.top, section.bottom, section.name, section.key, (asking[0], asking[-1]), marked=True)


def _read_row(found: Structure, row: int, cells: list[FormCell], has_group: bool) -> None:
    sets = list(dict.fromkeys(name for cell in cells for name in cell.template.record_sets))
    reserved = max((one.reserved for cell in cells for one in cell.template.placeholders), default=0)
    section = found.at(row)
    if not (has_group or (section and section.key)):
        bare = [cell for cell in cells if cell.template.has_group]
        found.problems += [(cell.a1, "{{本组.…}} 只能写在 {{#每 明细.字段}} 和 {{/每}} 之间") for cell in bare]
    if reserved and (section or not sets):
        found.problems.append((f"第 {row} 行", "“预留”只能写在按明细重复的单独一行里"))
    if section is not None:
        sets = list(dict.fromkeys([section.name, *sets]))
    if len(sets) > 1:
        found.problems.append((f"第 {row} 行", f"同一行里只能用一个明细，这里有：{'、'.join(sets)}"))
    if section is None and sets:
        found.sections.append(Section(row, row, sets[0], reserved=reserved))
