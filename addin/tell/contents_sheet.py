"""目录: every sheet in the order of the work, what it is for, how much stands on it; each name leads there."""

from collections.abc import Iterable, Mapping

from addin.filling.sheets.values import Link
from addin.outcome import Outcome
from addin.tell.order import FOLDED, GROUPS, IN_ORDER, Place, group_of
from addin.tell.sheet import ResultColumn, ResultSheet, Row

NAME = "目录"
SHEET = ResultSheet(
    NAME,
    (
        ResultColumn("做什么", 10),
        ResultColumn("工作表", 18),
        ResultColumn("里面是什么", 43, "wrap"),
        ResultColumn("行数", 8, "integer"),
    ),
    landscape=False,
    row_height=19,
)
HIDDEN = "没有内容的表已隐藏：{names}。要看隐藏的表，在任一工作表名上点右键，选“取消隐藏”。"
BACK = "返回目录"
"""What the link on every sheet says."""


def rows(outcome: Outcome, written: Mapping[str, int | None]) -> list[Row]:
    """`written`: how many rows each result sheet has, None where nobody asks; one that holds nothing is hidden."""
    read = {sheet.name: sheet.rows for sheet in outcome.report.sheets if sheet.rows}
    return listed({**read, **{name: count for name, count in written.items() if count != 0}}, read)


def listed(held: Mapping[str, int | None], own: Iterable[str] = ()) -> list[Row]:
    """The lines for the sheets that hold something, by name → how many rows; `own`: those to fill in, as they stand."""
    lines: list[Row] = []
    for group in GROUPS:
        named = [place for place in IN_ORDER if place.group == group and place.name in held]
        others = [Place(name, group, _OWN) for name in own if group_of(name) == group and name not in _KNOWN]
        for number, place in enumerate((*named, *others)):
            lines.append([group if not number else None, _name(place), _about(place), held[place.name]])
    blank = [place.name for place in IN_ORDER if place.name not in held and place.optional]
    if blank:
        lines.append([None, None, HIDDEN.format(names="、".join(blank)), None])
    return lines


_KNOWN = frozenset(place.name for place in IN_ORDER)
_OWN = "您另建的表，一样读取"


def _name(place: Place) -> Link | str:
    """A link to a hidden sheet would lead nowhere."""
    quoted = place.name.replace("'", "''")
    return place.name if place.name in FOLDED else Link(place.name, f"'{quoted}'!A1")


def _about(place: Place) -> str:
    return f"{place.about}（平时隐藏）" if place.name in FOLDED else place.about
