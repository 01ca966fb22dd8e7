"""Boxes for digits (`{{居民出资|位 万}}` …): does the whole amount, date or number go into those of its row?

A form with boxes from 万 to 分 would else show 1,234,567.00 as 34567.00.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from addin.filling.filters.digits import NAME, PLACES, digits, fen
from addin.filling.filters.printed import Printed, Refused
from addin.filling.forms import compose
from addin.filling.forms.compose import Figures, Values
from addin.filling.forms.layout import Place
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.templates import Placeholder

Boxes = Mapping[tuple[int, Placeholder], list[tuple[FormCell, str]]]
"""By the row and the figure (as it is before 位): the cells, and which digit each of them takes."""


def find(cells: Iterable[FormCell]) -> Boxes:
    """All that the sheet has."""
    found: dict[tuple[int, Placeholder], list[tuple[FormCell, str]]] = {}
    for cell in cells:
        for one in cell.template.placeholders:
            names = [call.name for call in one.filters]
            if NAME in names:
                at = names.index(NAME)
                figure = replace(one, filters=one.filters[:at], reserved=0)
                found.setdefault((cell.row, figure), []).append((cell, one.filters[at].argument.strip()))
    return found


def problems(boxes: Boxes, places: Mapping[int, Iterable[Place]], figures: Figures) -> Iterator[tuple[str, str]]:
    """Cell and what is wrong, once for each row of boxes; `places` are the copies of each row.  Names must be known."""
    for (row, figure), ones in boxes.items():
        for place in places[row]:
            if place.record is None:
                continue
            try:
                printed = compose.printed(figure, Values(figures, place.record, place.group))
            except Refused:
                continue  # told where the cells themselves are filled
            what = _problem(printed, [box for _, box in ones])
            if what:
                yield ones[0][0].a1, f"“{figure.title}”是 {printed.text}，{what}"
                break


def _problem(printed: Printed, boxes: list[str]) -> str:
    amount, text = fen(printed.value), digits(printed.value)
    asked = [PLACES[box] for box in boxes if box in PLACES]
    if amount is not None and asked:
        if amount >= 10 ** (max(asked) + 1):
            return f"表上的格子最高只到“{_name(boxes, max(asked))}”，放不下"
        if amount % 10 ** min(asked):
            return f"表上的格子只到“{_name(boxes, min(asked))}”，后面的会丢掉；先用 小数 0 舍入，或加上角、分的格子"
    counted = [int(box) for box in boxes if box.isdecimal()]
    if text is not None and counted and len(text) > max(counted):
        return f"有 {len(text)} 位，表上的格子只有 {max(counted)} 位"
    return ""


def _name(boxes: list[str], place: int) -> str:
    return next(box for box in boxes if PLACES.get(box) == place)
