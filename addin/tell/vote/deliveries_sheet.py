"""送达情况: 发出, 送达, 收回 for the compound, its buildings and its units; nothing where 送达 is not filled in."""

from addin.outcome import Outcome
from addin.tell.sheet import ResultColumn, ResultSheet, Row
from addin.tell.vote.deliveries import RECORDS

SHEET = ResultSheet(
    "送达情况",
    (
        ResultColumn("层级", 7),
        ResultColumn("名称", 18),
        *(ResultColumn(field.name, max(8, 2 * len(field.name) + 2), "integer") for field in RECORDS.fields[2:]),
    ),
)


def rows(outcome: Outcome) -> list[Row]:
    """The compound first."""
    return [[record[name] for name in SHEET.headers] for record in RECORDS.records(outcome)]
