"""人员核对: who signed in, voted and signed, side by side; each name jumps to its cell; nobody is merged."""

from addin.filling.sheets.values import Link
from addin.outcome import Outcome
from addin.paper.meetings.line import (
    OTHERS,
    Line,
    Status,
    Tie,
)
from addin.tell.sheet import (
    Cell,
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from validators.names.person import Person
from validators.sheets.meetings.attendance import SHEET as SIGNED_IN
from validators.sheets.meetings.signatures import SHEET as SIGNED
from validators.sheets.vote.ballots import SHEET as VOTED

SHEET = ResultSheet(
    "人员核对",
    (
        ResultColumn("范围", 28, "wrap"),
        ResultColumn(SIGNED_IN, 11),
        ResultColumn(VOTED, 11),
        ResultColumn(SIGNED, 11),
        ResultColumn(OTHERS, 18),
        ResultColumn("把握", 7, "integer"),
        ResultColumn("理由", 70, "wrap"),
        ResultColumn("状态", 11),
    ),
    (
        Colour("状态", Status.SAME, "good"),
        Colour("状态", Status.CONFIRMED, "good"),
        Colour("状态", Status.SUGGESTED, "warn"),
        Colour("状态", Status.OPEN, "warn"),
        Colour("状态", Status.MISSING, "bad"),
    ),
)
"""把握: of the weakest tie, 100 for an exact or a confirmed one."""


def rows(outcome: Outcome) -> list[Row]:
    """One row a person, as far as anybody can tell."""
    return [_row(line) for line in outcome.paper.meetings.lines]


def _row(line: Line) -> Row:
    seats: list[Cell] = [_name(line, paper) for paper in (SIGNED_IN, VOTED, SIGNED, OTHERS)]
    alone = len(line.seats) == 1
    return [line.title, *seats, None if alone else line.score, _why(line), line.status.value]


def _name(line: Line, paper: str) -> Cell:
    person = line.seats.get(paper)
    if person is None:
        return None
    return _link(person, f"{person.name}（{person.sheet}）" if paper == OTHERS else person.name)


def _link(person: Person, text: str) -> Link:
    return Link(text, f"'{person.place.sheet}'!{person.place.a1}")


def _why(line: Line) -> str:
    """Each tie that is not plain, and what is missing."""
    ties = [_tie(tie) for tie in line.ties if tie.evidence.score < 100 or tie.evidence.answered]
    return "；".join([*ties, *(f"“{paper}”里没有对得上的人" for paper in line.missing)])


def _tie(tie: Tie) -> str:
    also = f"（也可能是{'、'.join(tie.also)}）" if tie.also else ""
    return f"{tie.one.sheet}与{tie.two.sheet}：{tie.evidence.why}{also}"
