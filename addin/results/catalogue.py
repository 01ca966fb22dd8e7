"""The result sheets in the order they stand in the workbook."""

from addin.results import approval, problems, runs, shares, verdicts
from addin.results.sheet import ResultSheet

SHEETS: tuple[ResultSheet, ...] = (problems.SHEET, approval.SHEET, verdicts.SHEET, shares.SHEET, runs.SHEET)
