"""The result sheets of all subjects, in the order they stand in the workbook; `SHEETS` is what a run writes."""

from addin.tell import explanation_sheet
from addin.tell.compound import runs_sheet
from addin.tell.sheet import ResultSheet
from addin.tell.subject import Result
from addin.tell.subjects import SUBJECTS

PAPER: tuple[Result, ...] = tuple(sheet for subject in SUBJECTS for sheet in subject.paper)
"""About the paper file beside the vote and the money: `jiugai paper` and the button 核对卷宗 show these."""
RESULTS: tuple[Result, ...] = (
    *(sheet for subject in SUBJECTS for sheet in subject.sheets),
    *PAPER,
    explanation_sheet,
)
"""All but 运行记录, which keeps the lines of earlier runs; in the order they stand in the workbook."""
SHEETS: tuple[ResultSheet, ...] = (*(result.SHEET for result in RESULTS), runs_sheet.SHEET)
