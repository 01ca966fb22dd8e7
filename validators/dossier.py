"""The compound's paper file (卷宗) once its sheets are read: typed rows, each knowing its cells.

This is what the checks look across and what `addin.roll` is built from.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from validators.grid import CellRef
from validators.papers import NO_PAPERS, Papers
from validators.register import Register
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow
from validators.sheets.settings import SHEET as SETTINGS_SHEET
from validators.sheets.settings import Settings
from validators.sheets.vote.motions import MotionRow
from validators.sheets.vote.scope import WHOLE, Scope
from validators.table.column import columns_of

_motion: type = MotionRow
_NOWHERE = CellRef(SETTINGS_SHEET)
_LINES = {**columns_of(_motion), **columns_of(Settings)}


@dataclass(frozen=True, slots=True)
class Dossier:
    """Dwellings in 户室清册 order; answers of 同意表 first, then of the paper grids, in sheet order.

    It speaks of one motion: the answers are those to it, `scope` is the part of the compound that votes on it, and a
    workbook with several motions gives several dossiers (`validators.motions`).  `unreadable`: fields of the settings
    whose cell says something that cannot be read; their default stands there, but nothing that depends on it holds.
    """

    settings: Settings
    dwellings: tuple[DwellingRow, ...]
    answers: tuple[ConsentRow, ...]
    register: Register
    today: date
    setting_cells: Mapping[str, CellRef] = field(default_factory=dict)
    scope: Scope = WHOLE
    papers: Papers = NO_PAPERS
    settings_head: CellRef = _NOWHERE
    unreadable: frozenset[str] = frozenset()
    looked_up_by: frozenset[str] = frozenset()
    """Lines of 参数 that `register` was made with."""
    motions: tuple[str, ...] = ()
    """Every motion of the workbook, the first the one that papers without a motion speak of; () where there is one."""
    kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was worked out of it already (`validators.remembered`)."""

    served_before: Mapping[int, tuple[date | None, str]] = field(default_factory=dict)
    """What 户室清册 itself says of 送达, of the dwellings of which the sheet 送达 speaks."""

    @property
    def main_motion(self) -> str:
        """The motion of papers that name none, whichever this dossier speaks of."""
        return self.motions[0] if self.motions else self.settings.motion

    def setting_cell(self, *names: str) -> CellRef:
        """Where the first of these settings that has a line stands; the head of 参数 where none of them has."""
        return next((self.setting_cells[name] for name in names if name in self.setting_cells), self.settings_head)

    def unread(self, names: Iterable[str]) -> tuple[str, ...]:
        """Which of these settings cannot be read, as 参数 and 议题 call them."""
        return tuple(_LINES[name].name for name in names if name in self.unreadable)
