"""The sheets that a workbook may do without, in the order in which they stand in the blank workbook.

A new one is a module here, a line in `OPTIONAL`, and a field of `validators.papers.Papers`: the reader, the blank
workbook and the catalogue of names are made from the line.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from validators.grid import Grid
from validators.sheets.gifts import row as honours
from validators.sheets.items import row as items
from validators.sheets.items import versions as item_versions
from validators.sheets.management import row as management
from validators.sheets.meetings import attendance, signatures
from validators.sheets.meetings import row as meetings
from validators.sheets.money import floor_table, payments, receipts
from validators.sheets.procedure import preconditions
from validators.sheets.procedure import row as steps
from validators.sheets.roster import confirmations
from validators.sheets.survey import row as survey
from validators.sheets.survey.table import read_survey
from validators.sheets.vote import ballots, deliveries, local_rules, objections
from validators.table.column import Column, columns_of
from validators.table.read import Table, read_table

GridReader = Callable[[Grid], Table[Any]]


@dataclass(frozen=True, slots=True)
class OptionalSheet:
    """`field`: of `Papers` · `model`: its row · `reader`: for a sheet whose columns are not all known beforehand.

    `any_cell`: one filled cell, be it the leftmost, makes a row of data and no footer · `drawn`: what the blank
    workbook offers, where that is not what the model says · `heads`: the field of `Papers` for headers of people's own.
    """

    field: str
    name: str
    aliases: tuple[str, ...]
    model: type
    reader: GridReader | None = None
    any_cell: bool = False
    drawn: tuple[Column, ...] = ()
    heads: str = ""

    @property
    def columns(self) -> tuple[Column, ...]:
        """Those of the blank workbook."""
        return self.drawn or tuple(column for column in columns_of(self.model).values() if column.offered)

    def read(self, grid: Grid) -> Table[Any]:
        """The rows of one such sheet; never raises on bad data."""
        return self.reader(grid) if self.reader else read_table(grid, self.model, any_cell=self.any_cell)


OPTIONAL = (
    OptionalSheet(
        "survey",
        survey.SHEET,
        survey.ALIASES,
        survey.SurveyRow,
        read_survey,
        drawn=survey.offered(),
        heads="survey_options",
    ),
    OptionalSheet("items", items.SHEET, items.ALIASES, items.ItemRow),
    OptionalSheet("versions", item_versions.SHEET, item_versions.ALIASES, item_versions.VersionRow),
    OptionalSheet("meetings", meetings.SHEET, meetings.ALIASES, meetings.MeetingRow, any_cell=True),
    OptionalSheet("attendance", attendance.SHEET, attendance.ALIASES, attendance.AttendanceRow, any_cell=True),
    OptionalSheet("ballots", ballots.SHEET, ballots.ALIASES, ballots.BallotRow, any_cell=True),
    OptionalSheet("objections", objections.SHEET, objections.ALIASES, objections.ObjectionRow),
    OptionalSheet("signatures", signatures.SHEET, signatures.ALIASES, signatures.SignatureRow, any_cell=True),
    OptionalSheet("honours", honours.SHEET, honours.ALIASES, honours.HonourRow),
    OptionalSheet("floor_table", floor_table.SHEET, floor_table.ALIASES, floor_table.FloorRow),
    OptionalSheet("payments", payments.SHEET, payments.ALIASES, payments.PaymentRow),
    OptionalSheet("receipts", receipts.SHEET, receipts.ALIASES, receipts.ReceiptRow, any_cell=True),
    OptionalSheet(
        "confirmations", confirmations.SHEET, confirmations.ALIASES, confirmations.ConfirmationRow, any_cell=True
    ),
    OptionalSheet("deliveries", deliveries.SHEET, deliveries.ALIASES, deliveries.DeliveryRow),
    OptionalSheet("local_rules", local_rules.SHEET, local_rules.ALIASES, local_rules.LocalRuleRow, any_cell=True),
    OptionalSheet("steps", steps.SHEET, steps.ALIASES, steps.StepRow, any_cell=True),
    OptionalSheet("management", management.SHEET, management.ALIASES, management.ManagementRow),
    OptionalSheet(
        "preconditions", preconditions.SHEET, preconditions.ALIASES, preconditions.ConditionRow, any_cell=True
    ),
)
