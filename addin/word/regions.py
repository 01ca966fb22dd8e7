"""Which paragraphs and rows of a document come again, and which may be dropped: the marks, taken at their word.

The unit is a table's row, outside of tables a paragraph.  `{{#每 分摊明细}}` … `{{/每}}` around units, `{{#若 草稿}}` …
`{{/若}}` around units or, without an end, for its own; a unit that names a field comes again for each record.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from addin.filling.forms.templates import Mark
from addin.word.texts import TR

EACH, IF = "每", "若"


@dataclass(slots=True)
class Unit:
    """`sets`: the record sets that its placeholders name; `marks`: in the order they stand in."""

    element: etree._Element
    sets: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Region:
    """Siblings from `first` to `last`.  `word`: 每 or 若; `text`: the record set, or the condition.

    `implied`: nobody marked it; a unit names a field.
    """

    word: str
    text: str
    first: etree._Element
    last: etree._Element
    implied: bool = False

    def holds(self, element: etree._Element) -> bool:
        """Whether the element lies within."""
        parent = self.first.getparent()
        inside: etree._Element | None = element
        while inside is not None and inside.getparent() is not parent:
            inside = inside.getparent()
        if inside is None or parent is None:
            return False
        return parent.index(self.first) <= parent.index(inside) <= parent.index(self.last)

    @property
    def name(self) -> str:
        """Of the record set."""
        return self.text.partition(".")[0].strip()


def unit_of(paragraph: etree._Element) -> etree._Element:
    """Its row, or itself."""
    return next(paragraph.iterancestors(TR), paragraph)


def regions(units: Sequence[Unit], problems: list[str]) -> list[Region]:
    """The outer before the inner."""
    found = [*_marked(units, problems)]
    for unit in units:
        named = {one.name for one in found if one.word == EACH and one.holds(unit.element)}
        own = [name for name in dict.fromkeys(unit.sets) if name not in named]
        if len(own) > 1:
            problems.append(f"同一行里有两个明细（{'、'.join(own)}），请分开写")
        found += [Region(EACH, name, unit.element, unit.element, implied=True) for name in own[:1]]
    return sorted(found, key=_outer_first)


def _marked(units: Sequence[Unit], problems: list[str]) -> Iterator[Region]:
    opened: list[tuple[Mark, Unit]] = []
    for unit in units:
        for mark in unit.marks:
            if mark.opens:
                opened.append((mark, unit))
                continue
            begun = next((one for one in reversed(opened) if one[0].word == mark.word), None)
            if begun is None:
                problems.append(f"{{{{/{mark.word}}}}} 前面没有 {{{{#{mark.word} …}}}}")
                continue
            while opened[-1] is not begun:
                yield from _alone(*opened.pop(), problems)
            opened.pop()
            yield _between(*begun, unit)
    for mark, unit in opened:
        yield from _alone(mark, unit, problems)


def _alone(mark: Mark, unit: Unit, problems: list[str]) -> Iterator[Region]:
    if mark.word == EACH:
        problems.append(f"{{{{#每 {mark.text}}}}} 后面没有 {{{{/每}}}}")
    else:
        yield Region(mark.word, mark.text, unit.element, unit.element)


def _between(mark: Mark, first: Unit, last: Unit) -> Region:
    """A mark in a table and its end outside of it take the whole table."""
    above = [first.element, *first.element.iterancestors()]
    low = [last.element, *last.element.iterancestors()]
    common = next(one for one in above if one in low)
    if common is first.element:
        return Region(mark.word, mark.text, first.element, last.element)
    return Region(mark.word, mark.text, above[above.index(common) - 1], low[low.index(common) - 1])


def _outer_first(region: Region) -> tuple[int, int, int]:
    """By where it begins, the longer first, records before conditions that may ask of them."""
    parent = region.first.getparent()
    assert parent is not None
    root = region.first.getroottree().getroot()
    place = next(at for at, one in enumerate(root.iter()) if one is region.first)
    return place, -(parent.index(region.last) - parent.index(region.first)), region.word == IF
