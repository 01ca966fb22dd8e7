"""What 人工确认 is still to be asked, as cells: rows under those that stand there, which are never touched."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from addin.outcome import Outcome
from addin.unusable import Unusable
from validators.checks.consent.signer import spellings
from validators.grid import Grid
from validators.meaning.consent.owners import answers_of, most_alike
from validators.meaning.vote.owners_slips import NOT_OWNER
from validators.names.confirmed import confirmed
from validators.names.owners import door_of, keys
from validators.sheets.catalogue import kind_of
from validators.sheets.roster.confirmations import SHEET, ConfirmationRow
from validators.table.cells import is_blank
from validators.table.column import columns_of
from validators.table.header import find_header

_model: type = ConfirmationRow
HEADERS = tuple(column.name for column in columns_of(_model).values())


@dataclass(frozen=True, slots=True)
class Question:
    """Two names, the sheets they stand on, and why they may be one person."""

    one: str
    one_from: str
    other: str
    other_from: str
    note: str


@dataclass(frozen=True, slots=True)
class Asking:
    """`sheet`: where to write, `new` where the workbook has none such · `cells`: (row, column) → text."""

    sheet: str
    new: bool
    questions: tuple[Question, ...]
    cells: Mapping[tuple[int, int], str]

    @property
    def rows(self) -> tuple[int, int]:
        """First and last row written."""
        numbers = [row for row, _ in self.cells]
        return min(numbers), max(numbers)


def asking(outcome: Outcome) -> Asking:
    """The open questions, and where they go.  Unusable where 人工确认 has no header to write under."""
    questions = tuple(open_questions(outcome))
    grid = next((grid for grid in outcome.book.grids if kind_of(grid) == SHEET), None)
    columns, first = _place(grid)
    fields = ("one", "one_from", "other", "other_from", "note")
    cells = {
        (row, columns[field]): getattr(question, field)
        for row, question in enumerate(questions, start=first)
        for field in fields
        if field in columns
    }
    return Asking(grid.name if grid else SHEET, grid is None, questions, cells)


def open_questions(outcome: Outcome) -> Iterator[Question]:
    """Suggestions of 人员核对, spellings of 同意表 and of the owners' slips, owners of the roster who may be one.

    Each pair once, none asked already.
    """
    seen = set()
    for question in (*_of_people(outcome), *_of_signers(outcome), *_of_owners(outcome), *_of_roster(outcome)):
        key = frozenset({(question.one, question.one_from), (question.other, question.other_from)})
        if key not in seen:
            seen.add(key)
            yield question


def _of_people(outcome: Outcome) -> Iterator[Question]:
    for tie in outcome.paper.meetings.questions:
        also = f"；也可能是{'、'.join(tie.also)}" if tie.also else ""
        why = f"{tie.evidence.why}（把握 {tie.evidence.score}）{also}"
        yield Question(tie.one.name, tie.one.sheet, tie.two.name, tie.two.sheet, why)


def _of_signers(outcome: Outcome) -> Iterator[Question]:
    said = confirmed(outcome.dossier.papers.confirmations)
    for vote in outcome.votes:
        for row, dwelling, pair in spellings(vote.dossier):
            sheets = row.source.sheet, dwelling.source.sheet
            if not said.is_asked(pair.signer, sheets[0], pair.owner, sheets[1]):
                why = f"{dwelling.address} 的签字与产权人{pair.alike.reason}"
                yield Question(pair.signer, sheets[0], pair.owner, sheets[1], why)


def _of_owners(outcome: Outcome) -> Iterator[Question]:
    """Slips of the whole 业主大会 under a name that is like the owner's."""
    said = confirmed(outcome.dossier.papers.confirmations)
    polls = (poll for session in outcome.paper.meetings.sessions for poll in session.polls)
    for slip in (slip for poll in polls for slip in poll.slips if slip.why == NOT_OWNER):
        for dwelling in (outcome.dossier.dwellings[at] for at in slip.homes):
            sheets = slip.row.source.sheet, dwelling.source.sheet
            pair = most_alike(answers_of(said, slip.row.name, sheets[0], dwelling))
            if pair and not said.is_asked(pair.signer, sheets[0], pair.owner, sheets[1]):
                why = f"{dwelling.address} 的表决票与产权人{pair.alike.reason}"
                yield Question(pair.signer, sheets[0], pair.owner, sheets[1], why)


def _of_roster(outcome: Outcome) -> Iterator[Question]:
    """Owners of 户室清册 who may be one person, each named with his door."""
    dossier = outcome.dossier
    asked = confirmed(dossier.papers.confirmations).asked
    for link in dossier.register.links:
        one, other = dossier.dwellings[link.one], dossier.dwellings[link.other]
        if asked.isdisjoint(keys(one, other)):
            counted = "1 人" if link.joined else "2 人"
            yield Question(one.owner, door_of(one), other.owner, door_of(other), f"{link.why}，现按 {counted}计")


def _place(grid: Grid | None) -> tuple[Mapping[str, int], int]:
    """Field → column, and the first row below everything that stands on the sheet."""
    if grid is None or all(is_blank(cell) for row in grid.rows for cell in row):
        return {field: at for at, field in enumerate(columns_of(_model), start=1)}, 2
    header = find_header(grid, _model)
    if not header.usable:
        raise Unusable(f"“{grid.name}”的表头认不出来，没有写入；请保留“{'、'.join(HEADERS)}”这一行表头")
    filled = [number for number, row in grid.numbered() if any(not is_blank(cell) for cell in row)]
    return header.columns, max(filled) + 1
