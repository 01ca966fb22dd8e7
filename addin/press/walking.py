"""From one problem to the next, or back: the cell is shown, with the sentence as a note on it.

The workbook is checked anew at every step, so that what was mended is not shown again and its note goes.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from addin.press.desk import Desk
from addin.press.host import Pointed
from addin.press.notes import by_place, drop_mended, text_of
from addin.unusable import Unusable
from validators.finding import Finding, Severity
from validators.grid import CellRef

Step = Literal[1, -1]
NONE_LEFT = "没有要改的错误，也没有要核对的警告。"
WALKED = (Severity.ERROR, Severity.WARNING)
"""Warnings once no error is left; notes ask for nothing."""


def walk(desk: Desk, step: Step) -> str:
    """Turns to the cell; says something only where there is nothing to turn to, or it cannot be turned to."""
    host = desk.host
    if not isinstance(host, Pointed):
        raise Unusable("在这个程序里不能跳转；请看“问题清单”，点“位置”")
    start = host.selected()
    outcome = desk.examine(stages=2)
    order = {grid.name: number for number, grid in enumerate(outcome.book.grids)}
    with desk.host.busy("正在转到问题那一格 …"):
        drop_mended(host, outcome)
        every = by_place(outcome.report.findings)
        cells, elsewhere = _worst(every)
        cells.sort(key=lambda place: _key(order, place))
        if not cells:
            return _whole(every, elsewhere) or NONE_LEFT
        at, round_again = _following(cells, order, start, step)
        place = cells[at]
        noted = host.point(place) and host.put_note(place, text_of(every[place]))
    told = [] if noted else [f"第 {at + 1} 处，共 {len(cells)} 处：{place}\n{_said(every[place])}"]
    return "\n".join([*told, *([_whole(every, elsewhere)] if elsewhere and round_again else [])])


def _worst(every: Mapping[CellRef, Sequence[Finding]]) -> tuple[list[CellRef], list[CellRef]]:
    """The places of the worst kind that there is: cells, and whole sheets, which may not even be there."""
    for severity in WALKED:
        found = [place for place, told in every.items() if any(one.severity is severity for one in told)]
        if found:
            return [place for place in found if place.row], [place for place in found if not place.row]
    return [], []


def _following(
    cells: Sequence[CellRef], order: Mapping[str, int], start: CellRef | None, step: Step
) -> tuple[int, bool]:
    """Which of them, in workbook order, comes after `start` or before it; and whether it goes round again."""
    here = _key(order, start) if start else (-1, 0, 0)
    keys = [_key(order, place) for place in cells]
    if step == 1:
        at = next((at for at, key in enumerate(keys) if key > here), None)
        return (0, True) if at is None else (at, False)
    at = next((at for at in range(len(keys) - 1, -1, -1) if keys[at] < here), None)
    return (len(keys) - 1, True) if at is None else (at, False)


def _key(order: Mapping[str, int], place: CellRef) -> tuple[int, int, int]:
    return order.get(place.sheet, -1), place.row, place.column


def _whole(every: Mapping[CellRef, Sequence[Finding]], sheets: Sequence[CellRef]) -> str:
    """What no cell can be turned to for."""
    return "\n".join(f"{place.sheet}：{_said(every[place])}" for place in sheets)


def _said(findings: Sequence[Finding]) -> str:
    """For a box."""
    return "\n".join(f"{one.message}\n怎么改：{one.fix}" for one in findings)
