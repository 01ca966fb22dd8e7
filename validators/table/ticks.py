"""An answer in several columns, 同意 | 不同意 | 弃权, with a tick in one of them → what one column would hold.

Each row's ticks become one text for the reader of the answer: the answer ticked; several answers where several are
ticked; what cannot be a tick as it stands, with a question mark, so that it is told and never taken for consent.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from validators.fields.plain import compact, is_nothing, printed
from validators.fields.question import Question, answer_of, mark_of
from validators.fields.reading import Reader, Reading
from validators.grid import Raw
from validators.table.cells import Cells, is_blank, shown
from validators.table.headings import Heading

_NOT_TICKED = frozenset(["0", "否", "不", "无", "N", "NO", "FALSE", "□", "☐", "○", "▢", "×"])
_TICKED = frozenset(["√", "1", "是", "有", "Y", "YES", "TRUE", "V", "OK", "●", "■", "★"])


@dataclass(frozen=True, slots=True)
class Tick:
    """A column of one answer; `answer` is empty for a column of words (是否同意) beside such columns."""

    column: int
    answer: str


def ticks_of(heading: Heading, field: str, banner_names: Mapping[int, str]) -> tuple[Tick, ...]:
    """The columns of single answers, in order; () where the answers stand in one column, as words or marks.

    `banner_names`: column → the field that the banner over it names.
    """
    found = []
    for column in sorted({*heading.labels, *heading.parts}):
        text = heading.text(column)
        answer = answer_of(text) or _yes_or_no(text, banner_names.get(column) == field)
        if answer:
            found.append(Tick(column, answer))
    words = [
        Tick(column, "")
        for column, name in heading.fields.items()
        if name == field and all(tick.column != column for tick in found)
    ]
    if not found or (len(found) == 1 and found[0].answer == "同意" and not words):
        return ()
    return tuple(sorted([*found, *words], key=lambda tick: tick.column))


def _yes_or_no(text: str, under_the_question: bool) -> str:
    return {"是": "同意", "否": "不同意"}.get(text.strip(), "") if under_the_question else ""


def together(ticks: Sequence[Tick], columns: Sequence[Cells]) -> list[Raw]:
    """Row by row, what the columns say together."""
    own = [columns[tick.column - 1] for tick in ticks]
    return [said_by(ticks, cells) for cells in zip(*own, strict=True)]


def said_by(ticks: Sequence[Tick], cells: Sequence[Raw]) -> Raw:
    """What the cells of one row say; blank where none of them says anything."""
    answers: list[str] = []
    crossed, odd = [], []
    for tick, cell in zip(ticks, cells, strict=True):
        if is_blank(cell):
            continue
        text, mark = compact(printed(cell)).upper(), mark_of(cell)
        if not tick.answer:
            answers.append(shown(cell))
        elif mark == "√" or text in _TICKED or answer_of(text) == tick.answer:
            answers.append(tick.answer)
        elif mark == "×":
            crossed.append(shown(cell))
        elif text not in _NOT_TICKED and not is_nothing(text):
            odd.append(shown(cell))
    if odd or (crossed and not answers):
        return "？" + "、".join([*odd, *crossed, *answers])
    return "、".join(answers)


def with_marks(read: Reader, question: Question) -> Reader:
    """The reader where the heading gives marks a meaning of their own; a mark it does not name is read as unclear."""

    def reader(raw: Raw) -> Reading[object]:
        mark = mark_of(raw)
        if mark in question.marks:
            return read(question.marks[mark])
        return read(f"？{mark}") if mark in ("√", "×", "○", "△") else read(raw)

    return reader


def twice(ticks: Iterable[Tick]) -> list[Tick]:
    """The columns whose answer an earlier column has already: which of the two holds, nobody can say."""
    seen: set[str] = set()
    again = []
    for tick in ticks:
        if tick.answer in seen:
            again.append(tick)
        seen.add(tick.answer)
    return again
