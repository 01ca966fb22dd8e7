"""One building as blocks of rows, each no longer than a page: heading, units side by side, floors from the top.

A door is two cells, one above the other: what stands at it, and what was answered.
"""

from collections.abc import Iterator, Sequence

from addin.roll import Dwelling
from addin.tally import Count
from addin.tell.consent.plan_bands import WIDTH, Part, bands
from addin.tell.consent.plan_pages import BLOCK
from addin.tell.roster.layout import UnitPlan, door_name
from addin.tell.roster.sharing import shared
from addin.tell.sheet import Cell, Row
from validators.address.address import floor_name
from validators.address.places import Unit
from validators.amounts import percent
from validators.meaning.consent.answer import Answer

WORDS = tuple(answer.word for answer in Answer)
ABSENT = "不存在"
SERVED = "·送"
"""Behind the name of a door that was given its slip and has not returned it."""
NO_NAME = "—"
"""For a door that has none, and for one that is not there."""
_FLOORS = (BLOCK - 2) // 2
"""So many floors a block, under two rows of headings."""

Pair = tuple[Row, Row]


def blocks(name: str, plans: Sequence[UnitPlan], counts: Sequence[Count], whole: Count) -> list[list[Row]]:
    """`counts`: of each plan's unit, its households; `whole`: of the building."""
    agree = {plan.unit: f"{count.agree}/{count.total}" for plan, count in zip(plans, counts, strict=True)}
    found = [
        [_heads(band, agree), *(row for floor in floors for row in _floor(band, floor))]
        for band in bands(plans)
        for floors in _slices(band)
    ]
    others = [pair for plan in plans for pair in _others(plan)]
    for pairs in shared(others, -(-len(others) // _FLOORS)):
        rows = [row for pair in pairs for row in pair]
        if found and 1 + len(found[-1]) + len(rows) <= BLOCK:
            found[-1] += rows
        else:
            found.append(rows)
    return [[[heading(name, at, len(found), whole)], *rows] for at, rows in enumerate(found, start=1)]


def heading(name: str, at: int, of: int, whole: Count) -> str:
    """A building's name and its counts; which part it is where it does not fit on one page."""
    which = f"（{at}/{of}）" if of > 1 else ""
    rate = "" if whole.rate is None else f"　同意率 {percent(whole.rate)}"
    return f"{name}{which}　共 {whole.total} 户：{said(whole)}{rate}"


def said(count: Count) -> str:
    """同意 22，不同意 3 …, all five; 从众 and 已送达 where there are any."""
    numbers = (count.agree, count.against, count.abstain, count.invalid, count.not_collected, count.follow)
    shown = zip(WORDS, numbers, strict=True)
    told = [f"{word} {number}" for word, number in shown if number or word != Answer.FOLLOW.word]
    return "，".join(told) + (f"（已送达 {count.served}）" if count.served else "")


def _slices(band: Sequence[Part]) -> list[Sequence[int]]:
    floors = sorted({floor for part in band for floor in part.floors}, reverse=True)
    return shared(floors, -(-len(floors) // _FLOORS))


def _heads(band: Sequence[Part], agree: dict[Unit, str]) -> Row:
    row: Row = [None] * (WIDTH + 1)
    for part in band:
        row[part.left + 1 : part.left + 3] = _short(part.unit), agree[part.unit]
    return row


def _floor(band: Sequence[Part], floor: int) -> Pair:
    names: Row = [floor_name(floor), *[None] * WIDTH]
    answers: Row = [None] * (WIDTH + 1)
    for part in band:
        if part.floors[-1] <= floor <= part.floors[0]:
            for at, column in enumerate(part.columns, start=part.left + 1):
                names[at], answers[at] = _door(column.at.get(floor))
    return names, answers


def _others(plan: UnitPlan) -> Iterator[Pair]:
    """Rows of houses: a 排, or what has no floor."""
    for start in range(0, len(plan.others), WIDTH):
        doors = [_door(dwelling) for dwelling in plan.others[start : start + WIDTH]]
        yield [_short(plan.unit) or "其他", *(name for name, _ in doors)], [None, *(answer for _, answer in doors)]


def _door(dwelling: Dwelling | None) -> tuple[Cell, Cell]:
    if dwelling is None:
        return NO_NAME, ABSENT
    name = door_name(dwelling.row.address) or NO_NAME
    waits = dwelling.served and dwelling.answer is Answer.NOT_COLLECTED
    return name + SERVED if waits else name, dwelling.answer.word


def _short(unit: Unit) -> str:
    """1单元, 2排; empty where the building is not divided."""
    return unit.name.removeprefix(unit.building_name) if unit.unit else ""
