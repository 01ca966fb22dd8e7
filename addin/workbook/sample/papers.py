"""The other papers of the sample, one file each: what the seed's forms hold, typed as they stand.

`clean`: the same papers as they would be without their mistakes.
"""

from collections.abc import Callable, Mapping, Sequence

from addin.workbook.contents import Row
from addin.workbook.sample import honours, items, management, meeting, procedure, receipts, survey

PAPERS: Mapping[str, Callable[[bool], Sequence[Row]]] = {
    "征求意见": survey.rows,
    "改造项目": items.items,
    "项目版本": items.versions,
    honours.SHEET: honours.rows,
    "会议": meeting.meetings,
    "会议签到": meeting.attendance,
    "表决票": meeting.ballots,
    "决议签字": meeting.signatures,
    receipts.SHEET: receipts.rows,
    procedure.STEPS: procedure.steps,
    procedure.PRECONDITIONS: procedure.preconditions,
    management.SHEET: management.rows,
}
"""Input sheet → its rows, given whether they shall be clean."""


def tables(clean: bool) -> dict[str, Sequence[Row]]:
    """The rows of every such sheet."""
    return {sheet: rows(clean) for sheet, rows in PAPERS.items()}
