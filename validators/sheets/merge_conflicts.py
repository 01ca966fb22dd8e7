"""合并冲突: what `merge` could not settle, one line each, until somebody has looked at it and says so in 处理.

The sheet stands only in a merged workbook.  It is read again at every check, so that no open line is overlooked.
"""

from collections.abc import Iterator

from validators.finding import Finding, Kind, Severity
from validators.grid import Grid
from validators.table.cells import is_blank, shown
from validators.table.wording import plain

SHEET = "合并冲突"
HANDLED, PLACE, TITLE, COLUMN, OURS, THEIRS, FILE, THERE, WHY = (
    "处理",
    "位置",
    "哪一行",
    "列名",
    "底本的值",
    "副本的值",
    "副本",
    "副本中的位置",
    "说明",
)
BLANK = "（空）"
HEADERS = (HANDLED, PLACE, TITLE, COLUMN, OURS, THEIRS, FILE, THERE, WHY)
MERGE_OPEN = Kind(
    "merge-open",
    Severity.ERROR,
    zh="合并副本时没有定下来：{place} {title} {field}，底本“{ours}”，{file} 中“{theirs}”（{why}）",
    fix="请对照纸质原件，把正确的填到 {place}，再在“合并冲突”表这一行的“处理”里写“已处理”",
    en="Left open by merging: {place} {title} {field} says “{ours}”, {file} says “{theirs}”.",
    en_fix="Settle it by the paper, then write 已处理 on its line of 合并冲突.",
)


def lines_of(grid: Grid) -> Iterator[tuple[int, dict[str, str]]]:
    """Row and texts by header, for every filled line; nothing where the sheet has another header."""
    places = {plain(cell): at for at, cell in enumerate(grid.rows[0], start=1)} if grid.rows else {}
    if PLACE not in places or HANDLED not in places:
        return
    for row in range(2, len(grid.rows) + 1):
        cells = {name: grid.at(row, places[name]) for name in HEADERS if name in places}
        if any(not is_blank(cell) for name, cell in cells.items() if name != HANDLED):
            yield row, {name: "" if is_blank(cell) else shown(cell) for name, cell in cells.items()}


def still_open(grid: Grid) -> list[Finding]:
    """A finding for each line that nobody has dealt with."""
    return [
        Finding(
            MERGE_OPEN,
            grid.ref(row, 1),
            HANDLED,
            "",
            {
                "place": line.get(PLACE, ""),
                "title": line.get(TITLE, ""),
                "field": line.get(COLUMN, ""),
                "ours": line.get(OURS, "") or BLANK,
                "theirs": line.get(THEIRS, "") or BLANK,
                "file": line.get(FILE, ""),
                "why": line.get(WHY, ""),
            },
        )
        for row, line in lines_of(grid)
        if not line[HANDLED]
    ]
