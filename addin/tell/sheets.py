"""The result sheets of all subjects, in the order of the work; `SHEETS` is what a run writes."""

from addin.tell import contents_sheet, explanation_sheet
from addin.tell.compound import overview_sheet, runs_sheet
from addin.tell.order import rank
from addin.tell.sheet import ResultSheet
from addin.tell.subject import Result
from addin.tell.subjects import SUBJECTS

PAPER: tuple[Result, ...] = tuple(sheet for subject in SUBJECTS for sheet in subject.paper)
"""About the paper file beside the vote and the money: `jiugai paper` and the button 核对卷宗 show these."""
RESULTS: tuple[Result, ...] = tuple(
    sorted(
        (*(sheet for subject in SUBJECTS for sheet in subject.sheets), *PAPER, explanation_sheet),
        key=lambda result: rank(result.SHEET.name),
    )
)
"""All but 运行记录, which keeps the lines of earlier runs, and the two pages that speak of all the others."""
PAGES: tuple[ResultSheet, ...] = (overview_sheet.SHEET, contents_sheet.SHEET)
"""一页看懂 and 目录: every run writes them anew, whatever else it writes, so that they never say what no sheet says."""
SHEETS: tuple[ResultSheet, ...] = (*PAGES, *(result.SHEET for result in RESULTS), runs_sheet.SHEET)
