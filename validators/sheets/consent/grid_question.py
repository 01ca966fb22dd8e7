"""What the heading of a paper grid asks: a question turned round is refused, marks mean what it says.

As on 同意表 (`validators.table.asked`), but for all doors at once: the question stands over them, or above the table.
"""

from dataclasses import replace

from validators.fields.question import question_of
from validators.finding import Finding
from validators.grid import Grid
from validators.sheets.consent.grid_layout import Layout, answer_at
from validators.sheets.consent.row import ConsentRow
from validators.table.asked import COLUMN_TWICE, MARKS_MEAN, QUESTION_TURNED, unread
from validators.table.column import Column, columns_of
from validators.table.ticks import twice, with_marks

_model: type = ConsentRow
OPINION = columns_of(_model)["opinion"]


def asked_of(grid: Grid, layout: Layout) -> tuple[Column, list[Finding]]:
    """The column of the answers as the heading asks for them, and what is to be said of it."""
    first = layout.blocks[0]
    ticked = any(block.ticks for block in layout.blocks)
    for block in layout.blocks:
        if again := twice(block.ticks):
            one = next(tick.column for tick in block.ticks if tick.answer == again[0].answer)
            other = grid.ref(layout.row, again[0].column)
            said = {"first": grid.ref(layout.row, one).a1, "second": other.a1}
            text = str(grid.at(layout.row, again[0].column))
            return unread(OPINION), [Finding(COLUMN_TWICE, other, OPINION.name, text, said)]
    texts = [cell for row in grid.rows[: layout.row] for cell in row if isinstance(cell, str) and cell]
    for text in (text for text in texts if not answer_at(text)[1]):
        question = question_of(text)
        place = grid.ref(layout.row, first.opinion)
        if question.refused or (question.marks and ticked):
            return unread(OPINION), [Finding(QUESTION_TURNED, place, OPINION.name, text)]
        if question.marks:
            marks = "，".join(f"{mark} 是{word}" for mark, word in question.marks.items())
            told = Finding(MARKS_MEAN, place, OPINION.name, text, {"marks": marks})
            return replace(OPINION, read=with_marks(OPINION.read, question)), [told]
    return OPINION, []
