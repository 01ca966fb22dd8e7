"""会议: its checks, one code family a file."""

from validators.checks.meetings import attendance, meeting_posting, paper_meeting

CHECKS = (
    attendance,
    meeting_posting,
    paper_meeting,
)
