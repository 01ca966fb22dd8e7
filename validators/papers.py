"""The papers of the file beside the roster and the answers: sheets that a workbook may do without.

One that nobody has touched says nothing.  A further one is a module in `sheets/`, a line in `OPTIONAL`, which has them
in the order of the blank workbook, and a field here of the same name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from validators.finding import Finding, Severity, SheetCount
from validators.grid import CellRef, Grid
from validators.sheets.gifts.row import HonourRow
from validators.sheets.items.row import ItemRow
from validators.sheets.items.versions import VersionRow
from validators.sheets.management.row import ManagementRow
from validators.sheets.meetings.attendance import AttendanceRow
from validators.sheets.meetings.row import MeetingRow
from validators.sheets.meetings.signatures import SignatureRow
from validators.sheets.money.floor_table import FloorRow
from validators.sheets.money.payments import PaymentRow
from validators.sheets.money.receipts import ReceiptRow
from validators.sheets.optional import OPTIONAL
from validators.sheets.procedure.preconditions import ConditionRow
from validators.sheets.procedure.row import StepRow
from validators.sheets.roster.confirmations import ConfirmationRow
from validators.sheets.survey.row import SurveyRow
from validators.sheets.vote.ballots import BallotRow
from validators.sheets.vote.deliveries import DeliveryRow
from validators.sheets.vote.local_rules import LocalRuleRow
from validators.sheets.vote.objections import ObjectionRow
from validators.table.cells import is_blank
from validators.table.read import Head


@dataclass(frozen=True, slots=True)
class Papers:
    """The rows of each such sheet, in sheet order; none where there is no such sheet.

    `survey_options`: the options that the headers of 征求意见 name, be there rows or not; each wording once.
    `refused`: cells that hold what could not be read; their rows have what a blank cell gives.
    """

    survey: tuple[SurveyRow, ...] = ()
    survey_options: tuple[Head, ...] = ()
    items: tuple[ItemRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    attendance: tuple[AttendanceRow, ...] = ()
    ballots: tuple[BallotRow, ...] = ()
    objections: tuple[ObjectionRow, ...] = ()
    signatures: tuple[SignatureRow, ...] = ()
    versions: tuple[VersionRow, ...] = ()
    honours: tuple[HonourRow, ...] = ()
    floor_table: tuple[FloorRow, ...] = ()
    payments: tuple[PaymentRow, ...] = ()
    receipts: tuple[ReceiptRow, ...] = ()
    confirmations: tuple[ConfirmationRow, ...] = ()
    deliveries: tuple[DeliveryRow, ...] = ()
    local_rules: tuple[LocalRuleRow, ...] = ()
    steps: tuple[StepRow, ...] = ()
    preconditions: tuple[ConditionRow, ...] = ()
    management: tuple[ManagementRow, ...] = ()
    refused: frozenset[CellRef] = frozenset()
    kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was worked out of them already (`validators.remembered`)."""


NO_PAPERS = Papers()


@dataclass(frozen=True, slots=True)
class PapersRead:
    """What they gave, everything found on the way, and what was looked at."""

    papers: Papers
    findings: tuple[Finding, ...]
    counts: tuple[SheetCount, ...]


def read_papers(grids: Mapping[str, tuple[Grid, ...]]) -> PapersRead:
    """`grids`: the sheets of each kind, by its name; one kind may come as several sheets."""
    rows: dict[str, tuple[Any, ...]] = {}
    findings: list[Finding] = []
    counts: list[SheetCount] = []
    for sheet in OPTIONAL:
        tables = [sheet.read(grid) for grid in grids.get(sheet.name, ()) if not _is_empty(grid)]
        touched = [table for table in tables if table.count.rows or not table.source.columns]
        rows[sheet.field] = tuple(row for table in touched for row in table.rows)
        if sheet.heads:
            rows[sheet.heads] = tuple({head.words: head for table in reversed(tables) for head in table.heads}.values())
        findings += [finding for table in touched for finding in table.findings]
        counts += [table.count for table in touched]
    refused = frozenset(finding.place for finding in findings if finding.severity is Severity.ERROR)
    return PapersRead(Papers(**rows, refused=refused), tuple(findings), tuple(counts))


def _is_empty(grid: Grid) -> bool:
    return all(is_blank(cell) for row in grid.rows for cell in row)
