"""表决明细: the tests of buildings and units, which tell where something is missing; no motion hangs on them."""

from addin.outcome import Outcome
from addin.tell.sheet import ResultSheet, Row
from addin.tell.vote.verdicts_sheet import COLOURS, COLUMNS, tests

SHEET = ResultSheet("表决明细", COLUMNS, COLOURS)


def rows(outcome: Outcome) -> list[Row]:
    """One row a test, motion by motion, buildings before units."""
    return [row for vote in outcome.votes for row in tests(outcome, vote, of_whole=False)]
