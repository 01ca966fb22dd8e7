"""A sheet as everybody sees it: invisible characters, look-alike code points and cells of nothing but blanks go, once.

What was changed is told in one line a column.  Values are read from the tidied sheet everywhere, headings and labels
as well, so that two words that look equal are equal.
"""

from dataclasses import replace
from itertools import chain

from validators.fields.characters import ODD, visible
from validators.finding import Finding, Kind, Severity
from validators.grid import Grid, Raw, column_letters

TIDIED = Kind(
    "characters-tidied",
    Severity.NOTE,
    zh="{letter} 列有 {count} 格含看不见的字符或形似字（第一处“{value}”），已按看得见的文字读取",
    fix="无需处理",
    en="{count} cells of column {letter} hold invisible or look-alike characters; what can be seen was read.",
    en_fix="Nothing to do.",
)


def tidied(grid: Grid) -> tuple[Grid, list[Finding]]:
    """The sheet and what is to be said of it; nearly every sheet comes back as it is, after one look at each word."""
    words = {cell for cell in set(chain.from_iterable(grid.rows)) if isinstance(cell, str) and cell}
    if not ODD.search("".join(words)) and True not in map(str.isspace, words):
        return grid, []
    changed: dict[Raw, str] = {
        word: "" if not (seen := visible(word)) or seen.isspace() else seen
        for word in words
        if ODD.search(word) or word.isspace()
    }
    if not changed:
        return grid, []
    rows: list[list[Raw]] = []
    first: dict[int, tuple[int, str]] = {}
    counts: dict[int, int] = {}
    for number, row in grid.numbered():
        own = [changed.get(cell, cell) if isinstance(cell, str) else cell for cell in row]
        rows.append(own)
        for column, (old, new) in enumerate(zip(row, own, strict=True), start=1):
            if new != old and new:
                first.setdefault(column, (number, str(new)))
                counts[column] = counts.get(column, 0) + 1
    told = [
        Finding(TIDIED, grid.ref(row, column), "", word, {"letter": column_letters(column), "count": counts[column]})
        for column, (row, word) in first.items()
    ]
    return replace(grid, rows=rows), told
