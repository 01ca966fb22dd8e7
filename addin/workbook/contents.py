"""What a working workbook holds when it is drawn; the blank one holds nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

Value = str | int | Decimal | date
Row = Mapping[str, Value]
"""Header → value; headers left out stay blank."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper grid as typed.

    `place` is its 楼号 cell; a line is a floor, from below: 楼层, then 意见 and 签字 of 东户 and of 西户.
    """

    sheet: str
    place: str
    lines: Sequence[tuple[str, str, str, str, str]]
    hand_note: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """Values of 参数 by 项目, rows of 户室清册 and 同意表, the paper grids, and a line for the help sheet.

    `tables`: rows of the other input sheets, by sheet.
    """

    settings: Mapping[str, Value] = field(default_factory=dict)
    dwellings: Sequence[Row] = ()
    answers: Sequence[Row] = ()
    papers: Sequence[Paper] = ()
    remark: str = ""
    tables: Mapping[str, Sequence[Row]] = field(default_factory=dict)


BLANK = Contents()
