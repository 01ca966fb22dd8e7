"""How the column of an answer reads under its heading: what a mark means there, or that it cannot be told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from validators.fields.question import answer_of, question_of
from validators.fields.reading import nothing
from validators.finding import Finding, Kind, Severity
from validators.grid import Grid
from validators.table.column import Column
from validators.table.headings import Heading
from validators.table.ticks import Tick, twice, with_marks

COLUMN_TWICE = Kind(
    "column-twice",
    Severity.ERROR,
    zh="“{column}”出现了两列：{first} 和 {second}，只读了 {first}",
    fix="请删去一列，或改成别的名称",
    en="{column} stands in two columns, {first} and {second}; only {first} was read.",
    en_fix="Remove or rename one of them.",
)
QUESTION_TURNED = Kind(
    "question-turned",
    Severity.ERROR,
    zh="“{value}”问的是反对，打勾、填“是”是同意还是不同意分不清，这一列没有读取",
    fix="请把表头改成“意见”，每格填“同意”“不同意”或“弃权”",
    en="“{value}” asks who is against; what a tick or a yes means cannot be told, so it was not read.",
    en_fix="Call the column 意见 and type 同意, 不同意 or 弃权.",
)
MARKS_MEAN = Kind(
    "marks-by-heading",
    Severity.WARNING,
    zh="“{value}”：按它写的读取，{marks}",
    fix="请核对读法；不对的请把表头改成“意见”，每格填“同意”“不同意”或“弃权”",
    en="“{value}”: the marks were read as it says, {marks}.",
    en_fix="Check that; else call the column 意见 and type 同意, 不同意 or 弃权.",
)


def asked(
    grid: Grid, heading: Heading, column: Column, ticks: Sequence[Tick], place: int
) -> tuple[Column, list[Finding]]:
    """The column as its heading, the banner over it and the lines above the table ask for it."""
    ref = grid.ref(heading.row, place)
    if again := twice(ticks):
        first = next(tick.column for tick in ticks if tick.answer == again[0].answer)
        said = {"first": grid.ref(heading.row, first).a1, "second": grid.ref(heading.row, again[0].column).a1}
        return unread(column), [Finding(COLUMN_TWICE, ref, column.name, heading.text(again[0].column), said)]
    places = [tick.column for tick in ticks] or [place]
    texts = [text for at in places for text in _texts(grid, heading, at) if not (ticks and answer_of(text))]
    lines = [cell for row in grid.rows[: heading.row - 1] for cell in row if isinstance(cell, str)]
    for text in (*texts, *lines):
        question = question_of(text)
        if question.refused or (question.marks and ticks):
            return unread(column), [Finding(QUESTION_TURNED, ref, column.name, text)]
        if question.marks:
            said = {"marks": "，".join(f"{mark} 是{word}" for mark, word in question.marks.items())}
            told = Finding(MARKS_MEAN, ref, column.name, text, said)
            return replace(column, read=with_marks(column.read, question)), [told]
    return column, []


def _texts(grid: Grid, heading: Heading, column: int) -> Iterator[str]:
    """Everything the heading says over a column: the label, what stands below it, the banner it lies under."""
    yield heading.text(column)
    yield heading.labels.get(column, "")
    yield from heading.units.get(column, ())
    for merge in grid.merges:
        if merge.left <= column <= merge.right and merge.top <= heading.last and merge.right > merge.left:
            cell = grid.at(merge.top, merge.left)
            if isinstance(cell, str):
                yield cell


def unread(column: Column) -> Column:
    """The column with nothing read in it: why is told once, at its heading."""
    return replace(column, read=nothing, blank=None)
