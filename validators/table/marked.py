"""What somebody marked without a word, of a sheet that is read: cells struck through, columns that are hidden."""

from collections.abc import Iterator

from validators.finding import Finding, Kind, Severity
from validators.grid import Grid, column_letters
from validators.table.body import spans
from validators.table.cells import is_blank, shown

STRUCK = Kind(
    "struck-through",
    Severity.WARNING,
    zh="第 {rows} 行有 {count} 格划了删除线（如“{value}”），已照常读取",
    fix="不算的请清空或删去这一行；仍然算的请取消删除线",
    en="{count} cells in row {rows} are struck through (such as “{value}”); they were read all the same.",
    en_fix="Clear what does not count; else take the line out.",
    doubt="划了删除线",
)
HIDDEN_COLUMNS = Kind(
    "hidden-columns",
    Severity.WARNING,
    zh="{columns} 列是隐藏的，里面有 {count} 格内容，已照常读取",
    fix="请取消隐藏核对；不该算的请删除该列",
    en="Columns {columns} are hidden but hold {count} cells; they were read all the same.",
    en_fix="Unhide and check them; delete what should not count.",
)


def marked(grid: Grid) -> Iterator[Finding]:
    """A finding for each run of rows with struck cells, and one for the hidden columns."""
    struck = sorted(place for place in grid.struck if not is_blank(grid.at(*place)))
    runs: list[list[tuple[int, int]]] = []
    for place in struck:
        if runs and place[0] - runs[-1][-1][0] <= 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    for run in runs:
        at = sorted({row for row, _ in run})
        said = {"rows": spans(at), "count": len(run), "all_rows": at}
        yield Finding(STRUCK, grid.ref(*run[0]), "", shown(grid.at(*run[0])), said)
    filled = {
        column: count
        for column in sorted(grid.hidden_columns)
        if (count := sum(len(row) >= column and not is_blank(row[column - 1]) for row in grid.rows))
    }
    if filled:
        first = min(filled)
        row = next(at for at in range(1, len(grid.rows) + 1) if not is_blank(grid.at(at, first)))
        letters = "、".join(map(column_letters, filled))
        yield Finding(HIDDEN_COLUMNS, grid.ref(row, first), params={"columns": letters, "count": sum(filled.values())})
