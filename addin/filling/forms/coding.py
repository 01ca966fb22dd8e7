"""What a QR code of a form says: the text behind `{{码}}`, printed for the row that its box is in.

A code is read by whoever holds a telephone over the page, so that it names nobody and no door.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from addin.filling.filters.printed import Refused
from addin.filling.forms import naming, templates
from addin.filling.forms.compose import Figures, Values, printed
from addin.filling.forms.layout import Layout
from addin.filling.forms.naming import Records
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.sections import Structure
from addin.filling.forms.templates import Template
from addin.filling.images.codes import CodeFrame, frames
from addin.filling.opc.package import Package, SheetPart

_PRIVATE = re.compile(r"姓名|人$|产权人|户主|业主|电话|手机|号码|身份证|住址|门牌|房号|户位|意见|签")
Texts = list[tuple[int, str]]
"""Row in the filled form, and the text."""


@dataclass(frozen=True, slots=True)
class Known:
    """What names may mean on a sheet; `group` is what the sheet itself is for, where it `is_grouped`."""

    figures: Figures
    records: Records
    group: Figures = field(default_factory=dict)
    is_grouped: bool = False


def codes_of(
    package: Package, sheet: SheetPart, structure: Structure, layout: Layout, known: Known
) -> tuple[list[tuple[CodeFrame, Texts]], list[str]]:
    """All the boxes of the sheet with what their copies say, and what is wrong with any."""
    found: list[tuple[CodeFrame, Texts]] = []
    problems: list[str] = []
    for frame in frames(package, sheet):
        said, wrong = texts(frame, structure, layout, known)
        found.append((frame, said))
        problems += wrong
    return found, problems


def texts(frame: CodeFrame, structure: Structure, layout: Layout, known: Known) -> tuple[Texts, list[str]]:
    """One for every copy of the box's row (for every group, where it tells only of the group), and what is wrong.

    A copy without a record has none, nor has one whose own fields are all blank: there is nothing it could point at.
    """
    template = templates.parse(frame.text) or Template((frame.text,), (0,))
    wrong = list(_problems(frame, template, structure, known))
    found: Texts = []
    for place in [] if wrong else layout.places(frame.row, once=not template.record_sets):
        try:
            said = _printed(template, Values(known.figures, place.record or {}, place.group))
        except Refused as refused:
            return [], [str(refused)]
        if place.record is not None and said:
            found.append((place.row, said))
    return found, wrong


def _printed(template: Template, values: Values) -> str:
    pieces = [one if isinstance(one, str) else printed(one, values).text for one in template.pieces]
    own = [text for one, text in zip(template.pieces, pieces, strict=True) if not isinstance(one, str) and one.field]
    return "".join(pieces) if any(own) or not own else ""


def _problems(frame: CodeFrame, template: Template, structure: Structure, known: Known) -> Iterator[str]:
    """In words that follow the place."""
    if frame.anchor is None:
        yield "{{码}} 的文本框和别的图形组合在一起了，请取消组合"
    if not frame.text:
        yield "{{码}} 后面要写码里印什么，如 {{码}}{{小区名称}}"
    if template.marks:
        yield "二维码里不能写 {{#每 …}}、{{#若 …}}"
    yield from naming.problems(template, known.figures, known.records)
    for one in template.placeholders:
        if _PRIVATE.search(one.field or one.name):
            yield f"二维码人人能扫，不能印“{one.title}”：姓名、电话、门牌、意见都不行，请改用楼栋、单元、序号"
    section = structure.at(frame.row)
    name = section.name if section else ""
    others = [one for one in template.record_sets if one != name]
    if others:
        yield f"用了明细“{others[0]}”，文本框的上边要放在按它重复的行里"
    if template.has_group and not known.is_grouped and not (section and section.is_group):
        yield "{{本组.…}} 只能用在分组的表或分组的行里"
    yield from naming.of_cell(FormCell(frame.row, 1, template, (), 0), section, known.records, known.group)
