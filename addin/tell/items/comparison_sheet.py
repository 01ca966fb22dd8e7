"""项目对照: every item over the lists that name it, from the survey to the newest ranking, and what changed on the way.

Row 2 names the lists.  There is room for six; of more, the first and the newest five are shown.
"""

from addin.outcome import Outcome
from addin.paper.items.changes import (
    HEADS,
    SHOWN,
    UNSURE,
    changes,
    shown_of,
    standing,
    text_of,
)
from addin.tell.sheet import (
    Cell,
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)

SAME = "没有变化"
SHEET = ResultSheet(
    "项目对照",
    (
        ResultColumn("代码", 8),
        ResultColumn("改造项目", 18, "wrap"),
        *(ResultColumn(head, 18, "wrap") for head in HEADS),
        ResultColumn("变化", 25, "wrap"),
        ResultColumn("对照", 8),
    ),
    (Colour("对照", UNSURE, "warn"),),
)


def rows(outcome: Outcome) -> list[Row]:
    """One row an item, in the order of 改造项目; nothing where there is no list to compare."""
    found = outcome.paper.items.comparison
    if not found.versions:
        return []
    shown = shown_of(found.versions)
    heads: list[Cell] = [version.title for version in shown]
    counts: list[Cell] = [f"共 {sum(not line.dropped for line in version.lines)} 项" for version in shown]
    gap: list[Cell] = [None] * (SHOWN - len(shown))
    lines: list[Row] = [[None, "版本", *heads, *gap, None, None], [None, "项数", *counts, *gap, None, None]]
    for entry in found.entries:
        if entry.rows or entry.matches:
            about: list[Cell] = ["、".join(entry.codes), entry.name if entry.rows else None]
            texts: list[Cell] = [text_of(entry, version) for version in shown]
            lines.append([*about, *texts, *gap, "；".join(changes(entry, shown)) or SAME, standing(entry)])
    return lines
