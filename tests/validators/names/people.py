"""People in a test: names, and an address behind a / where it matters."""

from validators.grid import CellRef
from validators.names.confirmed import Confirmed, confirmed
from validators.names.person import Known, Person
from validators.sheets.roster.confirmations import SHEET, Conclusion, ConfirmationRow
from validators.table.source import Source


def people(text: str, sheet: str = "会议签到", known: Known | None = None) -> list[Person]:
    found = []
    for row, word in enumerate(text.split(), start=2):
        name, _, home = word.partition("/")
        found.append(Person(name, sheet, (known or Known()).home(home), CellRef(sheet, row, 1)))
    return found


def answered(*lines: str) -> Confirmed:
    """`范晴霞@会议签到 = 冯晴霞@表决票`; ≠ for two people, ? for a question that is still open."""
    return confirmed(answers(*lines))


def answers(*lines: str) -> list[ConfirmationRow]:
    rows = []
    for number, line in enumerate(lines, start=2):
        one, sign, other = line.split()
        (a, _, a_from), (b, _, b_from) = one.partition("@"), other.partition("@")
        said = {"=": Conclusion.ONE, "≠": Conclusion.TWO, "?": None}[sign]
        rows.append(ConfirmationRow(Source(SHEET), number, a, a_from, b, b_from, said, "王主任"))
    return rows
