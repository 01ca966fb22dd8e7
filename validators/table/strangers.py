"""Columns that no field takes: what is to be said of each, the more loudly the more it looks like an answer."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from validators.fields.question import answer_of, mark_of
from validators.finding import Finding, Kind, Severity
from validators.grid import Grid, Raw, column_letters
from validators.table.cells import is_blank, shown
from validators.table.column import Column
from validators.table.headings import Heading
from validators.table.wording import nearest, plain

SILENT = frozenset({"序号", "编号", "户数序号", "no", "行号", "序"})
"""Columns every paper form has and no sheet needs: not worth a note."""

COLUMN_MISSING = Kind(
    "column-missing",
    Severity.ERROR,
    zh="缺少“{column}”列，这张表没有读取",
    fix="请补上“{column}”列；名称也可用：{aliases}",
    en="The column {column} is missing; the sheet was not read.",
    en_fix="Add it; it may also be called {aliases}.",
)
COLUMN_MISSPELT = Kind(
    "column-misspelt",
    Severity.ERROR,
    zh="缺少“{column}”列；“{value}”是不是“{meant}”？这张表没有读取",
    fix="如果是，请把表头改成“{meant}”",
    en="The column {column} is missing; is “{value}” meant to be “{meant}”? The sheet was not read.",
    en_fix="If so, change the header to “{meant}”.",
)
COLUMN_PERHAPS = Kind(
    "column-perhaps",
    Severity.WARNING,
    zh="不认识“{value}”列；是不是“{meant}”？这一列没有读取",
    fix="如果是，请把表头改成“{meant}”；不是的无需处理",
    en="The column “{value}” is unknown; is “{meant}” meant? It was not read.",
    en_fix="If so, change the header.",
)
COLUMN_UNKNOWN = Kind(
    "column-unknown",
    Severity.NOTE,
    zh="“{value}”列用不到，没有读取",
    fix="这一列与统计、分摊无关的无需处理；要用的请改成规定的列名",
    en="The column “{value}” is not used and was not read.",
    en_fix="Nothing to do, unless it is needed: then give it its proper name.",
)
COLUMN_ANSWERS = Kind(
    "column-answers",
    Severity.ERROR,
    zh="“{value}”列里像是有答复（{seen} 等 {count} 格），没有读取",
    fix="是答复的请改用规定的表头：一列“意见”，或 同意、不同意、弃权 各一列；不是答复的请换个列名或移到别的表",
    en="“{value}” seems to hold answers ({seen}, {count} cells); they were not read.",
    en_fix="Use one column 意见, or one each for 同意, 不同意 and 弃权; if they are none, rename the column.",
)
COLUMN_ANSWERS_BESIDE = Kind(
    "column-answers-beside",
    Severity.WARNING,
    zh="“{value}”列里有像答复的内容（{seen} 等 {count} 格），这张表不读答复",
    fix="是答复的请录入“同意表”；不是的无需处理",
    en="“{value}” seems to hold answers ({seen}, {count} cells), which are not read on this sheet.",
    en_fix="Enter answers on 同意表; leave what is none.",
)
COLUMN_UNNAMED = Kind(
    "column-unnamed",
    Severity.WARNING,
    zh="{columns} 列没有表头，里面有 {count} 格内容（如“{value}”），没有读取",
    fix="要用的请补上表头；草稿、算式请移到别的工作表",
    en="Columns {columns} have no heading; {count} cells (such as “{value}”) were not read.",
    en_fix="Name what is needed; move scratch work to another sheet.",
)
ANSWERS_UNNAMED = Kind(
    "answers-unnamed",
    Severity.ERROR,
    zh="{columns} 列没有表头，里面有 {count} 格像是答复（如“{value}”），没有读取",
    fix="请补上表头：一列“意见”，或 同意、不同意、弃权 各一列",
    en="Columns {columns} have no heading and seem to hold answers ({count} cells, such as “{value}”); not read.",
    en_fix="Name them: one column 意见, or one each for 同意, 不同意 and 弃权.",
)
_NEEDED_ALIKE, _OPTIONAL_ALIKE = 50, 65
_ASKS = re.compile(r"同意|赞成|反对|弃权|支持|愿意|表决|意见|态度|异议")


def strangers(
    grid: Grid,
    heading: Heading,
    columns: Mapping[str, Column],
    absent: Mapping[str, Column],
    missing: Sequence[str],
    taken: Set[int],
) -> list[Finding]:
    """What to say of headers that match nothing, and of needed columns that no header is near to."""
    findings = []
    unexplained = set(missing)
    answered = any(column.answered for column in columns.values())
    words = {plain(word): name for name, column in absent.items() for word in (column.name, *column.aliases)}
    for place in sorted({*heading.labels, *heading.parts}):
        label = heading.text(place)
        if place in heading.fields or place in taken or plain(label) in SILENT:
            continue
        ref = grid.ref(heading.row, place)
        meant = nearest(plain(label), words, _NEEDED_ALIKE) if not answer_of(label) else None
        likely = meant if meant and words[meant] in unexplained else None
        if likely:
            unexplained.discard(words[likely])
            findings.append(Finding(COLUMN_MISSPELT, ref, absent[words[likely]].name, label, {"meant": likely}))
        elif found := _answers(grid, heading, place, label, answered=answered):
            findings.append(found)
        elif meant := nearest(plain(label), words, _OPTIONAL_ALIKE):
            findings.append(Finding(COLUMN_PERHAPS, ref, absent[words[meant]].name, label, {"meant": meant}))
        else:
            findings.append(Finding(COLUMN_UNKNOWN, ref, label, label))
    for field in missing:
        if field in unexplained:
            column = absent[field]
            params = {"aliases": "、".join(column.aliases) or column.name}
            findings.append(Finding(COLUMN_MISSING, grid.ref(heading.row, 1), column.name, params=params))
    return findings


def _answers(grid: Grid, heading: Heading, place: int, label: str, *, answered: bool) -> Finding | None:
    """A column under an unknown heading whose cells look like answers, by their words or under such a heading."""
    cells = [cell for cell in _below(grid, heading, place) if is_answer(cell)]
    words = [cell for cell in cells if not mark_of(cell)]
    if not cells or not (words or answer_of(label) or _ASKS.search(label)):
        return None
    kind = COLUMN_ANSWERS if answered else COLUMN_ANSWERS_BESIDE
    said = {"seen": shown((words or cells)[0]), "count": len(cells)}
    return Finding(kind, grid.ref(heading.row, place), label, label, said)


def is_answer(cell: Raw) -> bool:
    """A tick, a cross, or an opinion in so many words."""
    if isinstance(cell, bool):
        return True
    return isinstance(cell, str) and len(cell) < 20 and (mark_of(cell) in ("√", "×") or bool(answer_of(cell)))


def unnamed(grid: Grid, heading: Heading, *, answered: bool) -> Iterator[Finding]:
    """A finding for each run of columns without a heading that hold something."""
    width = max(map(len, grid.rows), default=0)
    named = {*heading.labels, *heading.parts, *_under_banners(grid, heading)}
    runs: list[list[int]] = []
    for column in (at for at in range(1, width + 1) if at not in named):
        filled = any(not is_blank(cell) for cell in _below(grid, heading, column))
        if filled and runs and runs[-1][-1] == column - 1:
            runs[-1].append(column)
        elif filled:
            runs.append([column])
    for run in runs:
        cells = [
            (row, column)
            for column in run
            for row in range(heading.last + 1, len(grid.rows) + 1)
            if not is_blank(grid.at(row, column))
        ]
        row, column = min(cells)
        beside = answered and any(is_answer(grid.at(*place)) for place in cells)
        letters = "-".join(dict.fromkeys((column_letters(run[0]), column_letters(run[-1]))))
        said = {"columns": letters, "count": len(cells)}
        kind = ANSWERS_UNNAMED if beside else COLUMN_UNNAMED
        yield Finding(kind, grid.ref(row, column), "", shown(grid.at(row, column)), said)


def _under_banners(grid: Grid, heading: Heading) -> set[int]:
    """Columns that a label merged sideways covers: they are told of that label."""
    return {
        column
        for merge in grid.merges
        if merge.top <= heading.row <= merge.bottom and merge.left in heading.fields
        for column in range(merge.left + 1, merge.right + 1)
    }


def _below(grid: Grid, heading: Heading, column: int) -> list[Raw]:
    return [row[column - 1] for row in grid.rows[heading.last :] if len(row) >= column]
