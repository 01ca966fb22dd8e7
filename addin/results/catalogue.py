"""The result sheets in the order they stand in the workbook."""

from addin.results import approval, explanation, funding, items, problems, runs, shares, verdicts
from addin.results.sheet import ResultSheet

SHEETS: tuple[ResultSheet, ...] = (
    problems.SHEET,
    approval.SHEET,
    verdicts.SHEET,
    shares.SHEET,
    items.SHEET,
    funding.SHEET,
    explanation.SHEET,
    runs.SHEET,
)
