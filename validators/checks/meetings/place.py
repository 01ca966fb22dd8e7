"""Putting a finding at a cell of one of the meeting's sheets."""

from collections.abc import Sequence

from validators.finding import Finding, Kind
from validators.sheets.meetings.attendance import AttendanceRow
from validators.sheets.meetings.row import MeetingRow
from validators.sheets.meetings.signatures import SignatureRow
from validators.sheets.roster.confirmations import ConfirmationRow
from validators.sheets.vote.ballots import BallotRow
from validators.table.body import spans
from validators.table.column import columns_of

Row = AttendanceRow | BallotRow | MeetingRow | SignatureRow | ConfirmationRow


def here(kind: Kind, row: Row, field: str, value: object = "", /, **params: object) -> Finding:
    """A finding at one field's cell of a row."""
    model: type = type(row)
    return Finding(kind, row.source.ref(row.row, field), columns_of(model)[field].name, str(value), params)


def rows_of(rows: Sequence[Row]) -> str:
    """`3-5、9`: the rows of one cause, for the one finding about it."""
    return spans([row.row for row in rows])
