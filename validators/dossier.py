"""The compound's paper file (卷宗) once its sheets are read: typed rows, each knowing its cells.

This is what the checks look across and what `addin.roll` is built from.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from validators.fields.scope import WHOLE, Scope
from validators.grid import CellRef
from validators.register import Register
from validators.sheets.consent import ConsentRow
from validators.sheets.floor_table import FloorRow
from validators.sheets.honours import HonourRow
from validators.sheets.items import ItemRow
from validators.sheets.payments import PaymentRow
from validators.sheets.roster import DwellingRow
from validators.sheets.settings import SHEET as SETTINGS_SHEET
from validators.sheets.settings import Settings


@dataclass(frozen=True, slots=True)
class Dossier:
    """Dwellings in 户室清册 order; answers of 同意表 first, then of the paper grids, in sheet order.

    It speaks of one motion: the answers are those to it, `scope` is the part of the compound that votes on it, and a
    workbook with several motions gives several dossiers (`validators.motions`).
    """

    settings: Settings
    dwellings: tuple[DwellingRow, ...]
    answers: tuple[ConsentRow, ...]
    register: Register
    today: date
    setting_cells: Mapping[str, CellRef] = field(default_factory=dict)
    scope: Scope = WHOLE
    items: tuple[ItemRow, ...] = ()
    floor_table: tuple[FloorRow, ...] = ()
    payments: tuple[PaymentRow, ...] = ()
    honours: tuple[HonourRow, ...] = ()

    def setting_cell(self, name: str) -> CellRef:
        """Where a setting stands; the sheet as a whole when it has no line there."""
        return self.setting_cells.get(name, CellRef(SETTINGS_SHEET))
