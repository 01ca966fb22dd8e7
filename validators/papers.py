"""The papers of the file beside the roster and the answers: sheets that a workbook may do without.

One that nobody has touched says nothing.  A further one is declared by its subject (`validators.subjects`); a field
here gives its rows a name that is checked, and its place in the order of reading.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from validators.grid import CellRef
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
from validators.sheets.optional import OptionalSheet
from validators.sheets.procedure.preconditions import ConditionRow
from validators.sheets.procedure.row import StepRow
from validators.sheets.roster.confirmations import ConfirmationRow
from validators.sheets.survey.row import SurveyRow
from validators.sheets.vote.ballots import BallotRow
from validators.sheets.vote.deliveries import DeliveryRow
from validators.sheets.vote.local_rules import LocalRuleRow
from validators.sheets.vote.objections import ObjectionRow
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
    versions: tuple[VersionRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    attendance: tuple[AttendanceRow, ...] = ()
    ballots: tuple[BallotRow, ...] = ()
    objections: tuple[ObjectionRow, ...] = ()
    signatures: tuple[SignatureRow, ...] = ()
    honours: tuple[HonourRow, ...] = ()
    floor_table: tuple[FloorRow, ...] = ()
    payments: tuple[PaymentRow, ...] = ()
    receipts: tuple[ReceiptRow, ...] = ()
    confirmations: tuple[ConfirmationRow, ...] = ()
    deliveries: tuple[DeliveryRow, ...] = ()
    local_rules: tuple[LocalRuleRow, ...] = ()
    steps: tuple[StepRow, ...] = ()
    management: tuple[ManagementRow, ...] = ()
    preconditions: tuple[ConditionRow, ...] = ()
    further: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """Of sheets that have no field here, by the word their subject gave them."""
    refused: frozenset[CellRef] = frozenset()
    kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was worked out of them already (`validators.remembered`)."""

    def of(self, sheet: OptionalSheet) -> tuple[Any, ...]:
        """The rows of one such sheet."""
        found: tuple[Any, ...] = getattr(self, sheet.field, self.further.get(sheet.field, ()))
        return found


NO_PAPERS = Papers()
