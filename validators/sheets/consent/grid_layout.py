"""The header of a paper grid: 楼号 and 楼层 at the left, then for each door of the landing its 意见 and 签字.

楼号 | 楼层 | 是否同意提升改造并自愿承担……
     |      | 东户        | 西户
     |      | 意见 | 签字 | 意见 | 签字        (also in one row: 东户意见 | 东户签字 | …; 东户同意 | 东户不同意 | …)
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from validators.fields.door import door_of
from validators.fields.plain import compact
from validators.fields.question import answer_of
from validators.fields.room import room_of
from validators.grid import Grid, Raw
from validators.sheets.consent.row import ConsentRow
from validators.table.cells import is_blank, shown
from validators.table.column import columns_of
from validators.table.ticks import Tick, said_by
from validators.table.wording import folded, plain

SEARCHED_ROWS = 40
HEADER_ROWS = 4
_COLUMNS = columns_of(ConsentRow)
_LEFT = {
    plain(word): field
    for field in ("building", "unit", "floor")
    for word in (_COLUMNS[field].name, *_COLUMNS[field].aliases)
}
_SCAN = {plain(word) for word in (_COLUMNS["scan"].name, *_COLUMNS["scan"].aliases)}
_ON_EVERY_FLOOR = re.compile(r"0\d(?!\d)")
_SIGNED = re.compile(r"(.*?)(?:业主|户主)?(?:签字|签名|签章)(?:人)?")
_ANSWERED = re.compile(r"(.*?)(?:意见|是否同意)")


_JOINTS = re.compile(r"[\s\-—_:：、./()（）\[\]【】]+")
_LONGEST_DOOR = 6
"""Characters of what a heading calls a door, before the answer: 东南边户同意, 0102室同意."""


@dataclass(frozen=True, slots=True)
class Block:
    """One door of the landing and where its answers stand; `room` where the header gives a number instead of a side.

    A room that begins with 0 is the same on every floor: `01` is 201 on the second.
    """

    door: str
    room: str
    opinion: int
    signature: int
    ticks: tuple[Tick, ...] = ()
    """Where the answers have a column each (同意 | 不同意 | 签字); `opinion` is the first of them."""


@dataclass(frozen=True, slots=True)
class Layout:
    """`row`: the lowest header row · `left`: the columns of building, unit, floor and 扫描件 that there are · a block a
    door."""

    row: int
    left: Mapping[str, int]
    blocks: tuple[Block, ...]


def layout_of(grid: Grid) -> Layout | None:
    """The first header that reads as a paper grid's; None where the sheet is none."""
    for row in range(1, min(len(grid.rows), SEARCHED_ROWS) + 1):
        pairs = _pairs(grid, row)
        if pairs:
            left = _left(grid, row, until=pairs[0][0])
            ticks = _ticks(grid, row)
            blocks = tuple(
                replace(block, ticks=ticks.get(pair[0], ())) for pair in pairs if (block := _block(grid, row, *pair))
            )
            if blocks and "floor" in left:
                return Layout(row, left | _beside(grid, row, pairs), blocks)
    return None


@lru_cache(maxsize=1 << 10)
def answer_at(heading: str) -> tuple[str, str]:
    """`不同意` → ('', 不同意); `东户同意`, `101（反对）` → the door and its answer; ('', '') for any other words."""
    if answer := answer_of(heading):
        return "", answer
    bare = _JOINTS.sub("", folded(heading)).upper()
    for at in range(1, min(len(bare), _LONGEST_DOOR + 1)):
        door, answer = bare[:at], answer_of(bare[at:])
        if answer and (door_of(door) or (any(map(str.isdigit, door)) and room_of(door))):
            return door, answer
    return "", ""


def _pairs(grid: Grid, row: int) -> list[tuple[int, int]]:
    """Columns of 意见, each with the 签字 that follows it."""
    pairs: list[tuple[int, int]] = []
    opinion = 0
    for column, cell in enumerate(grid.rows[row - 1], start=1):
        text = plain(cell)
        if _ANSWERED.fullmatch(text) or (not opinion and isinstance(cell, str) and answer_at(cell)[1]):
            opinion = column
        elif opinion and _SIGNED.fullmatch(text):
            pairs.append((opinion, column))
            opinion = 0
    return pairs


def _ticks(grid: Grid, row: int) -> dict[int, tuple[Tick, ...]]:
    """First column → the columns of single answers that stand together there."""
    found: dict[int, tuple[Tick, ...]] = {}
    first, before = 0, ""
    for column, cell in enumerate(grid.rows[row - 1], start=1):
        door, answer = answer_at(cell) if isinstance(cell, str) else ("", "")
        first = (first if door == before and first else column) if answer else 0
        before = door
        if answer:
            found[first] = (*found.get(first, ()), Tick(column, answer))
    return {first: ticks for first, ticks in found.items() if len(ticks) > 1}


def opinion_at(grid: Grid, block: Block, row: int) -> Raw:
    """What a door's cells say on a floor: its one cell, or its ticks together."""
    if not block.ticks:
        return grid.at(row, block.opinion)
    return said_by(block.ticks, [grid.at(row, tick.column) for tick in block.ticks])


def _left(grid: Grid, row: int, until: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for above in range(row, max(row - HEADER_ROWS, 0), -1):
        for column in range(1, until):
            field = _LEFT.get(plain(grid.at(above, column)))
            if field:
                found.setdefault(field, column)
    return found


def _beside(grid: Grid, row: int, pairs: list[tuple[int, int]]) -> dict[str, int]:
    """扫描件, at either side of the doors."""
    inner = range(pairs[0][0], pairs[-1][1] + 1)
    for above in range(row, max(row - HEADER_ROWS, 0), -1):
        for column, cell in enumerate(grid.rows[above - 1], start=1):
            if column not in inner and plain(cell) in _SCAN:
                return {"scan": column}
    return {}


def _block(grid: Grid, row: int, opinion: int, signature: int) -> Block | None:
    for label in _labels(grid, row, opinion, signature):
        door = door_of(label)
        room = room_of(label) if any(character.isdigit() for character in label) else None
        if door or room:
            numbered = _ON_EVERY_FLOOR.match(label)
            return Block(door or "", "" if door else numbered[0] if numbered else room or "", opinion, signature)
    return None


def _labels(grid: Grid, row: int, opinion: int, signature: int) -> Iterator[str]:
    """What the header says of a block, from the bottom up: beside the word 意见 itself, then in the banners above."""
    own = _ANSWERED.fullmatch(plain(grid.at(row, opinion)))
    if own and own[1]:
        yield compact(own[1])
    if door := answer_at(str(grid.at(row, opinion)))[0]:
        yield door
    for above in range(row - 1, max(row - HEADER_ROWS, 0), -1):
        texts = (grid.at(above, column) for column in range(opinion, signature + 1))
        text = next((text for text in texts if not is_blank(text)), "")
        if not is_blank(text):
            yield compact(shown(text))


def is_paper_grid(grid: Grid) -> bool:
    """Whether the sheet's header is a paper grid's, whatever the sheet is called."""
    return layout_of(grid) is not None
