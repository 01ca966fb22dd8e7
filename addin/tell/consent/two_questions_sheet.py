"""分项意见: renovating and paying side by side, for the compound, its buildings and its units."""

from addin.outcome import Outcome
from addin.tell.consent.two_questions import RECORDS
from addin.tell.sheet import ResultColumn, ResultSheet, Row

SHEET = ResultSheet(
    "分项意见",
    (
        ResultColumn("层级", 7),
        ResultColumn("名称", 18),
        *(ResultColumn(field.name, max(8, 2 * len(field.name) + 2), "integer") for field in RECORDS.fields[2:]),
    ),
)


def rows(outcome: Outcome) -> list[Row]:
    """The compound first; nothing where no paper asks them apart."""
    return [[record[name] for name in SHEET.headers] for record in RECORDS.records(outcome)]
