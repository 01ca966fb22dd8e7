"""The compound's paper file (卷宗) once its sheets are read: typed rows, each knowing its cells.

This is what the checks look across and what `addin.roll` is built from.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from validators.grid import CellRef
from validators.register import Register
from validators.sheets.consent import ConsentRow
from validators.sheets.roster import DwellingRow
from validators.sheets.settings import SHEET as SETTINGS_SHEET
from validators.sheets.settings import Settings


@dataclass(frozen=True, slots=True)
class Dossier:
    """Dwellings in 户室清册 order; answers of 同意表 first, then of the paper grids, in sheet order."""

    settings: Settings
    dwellings: tuple[DwellingRow, ...]
    answers: tuple[ConsentRow, ...]
    register: Register
    today: date
    setting_cells: Mapping[str, CellRef] = field(default_factory=dict)

    def setting_cell(self, name: str) -> CellRef:
        """Where a setting stands; the sheet as a whole when it has no line there."""
        return self.setting_cells.get(name, CellRef(SETTINGS_SHEET))
