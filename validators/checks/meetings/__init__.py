"""会议: its sheets, and its checks, one code family a file."""

from validators.checks.meetings import attendance, meeting_posting, paper_meeting
from validators.sheets.meetings import attendance as attendance_sheet
from validators.sheets.meetings import row as meetings
from validators.sheets.meetings import signatures
from validators.sheets.optional import OptionalSheet

SPEAKS_OF = "会议、会议签到、决议签字"
SHEETS = (
    OptionalSheet(
        "meetings",
        meetings.SHEET,
        meetings.ALIASES,
        meetings.MeetingRow,
        about="开过的会",
        any_cell=True,
    ),
    OptionalSheet(
        "attendance",
        attendance_sheet.SHEET,
        attendance_sheet.ALIASES,
        attendance_sheet.AttendanceRow,
        about="每次会议谁到了",
        any_cell=True,
    ),
    OptionalSheet(
        "signatures",
        signatures.SHEET,
        signatures.ALIASES,
        signatures.SignatureRow,
        about="决议上的签名",
        any_cell=True,
    ),
)
RESULTS = {
    "会议表决": "到会、票数、决议",
    "人员核对": "签到、投票、签字是不是同一批人",
}
CHECKS = (
    attendance,
    meeting_posting,
    paper_meeting,
)
