"""What shifts have done to the sheets of a workbook, for whoever asks afterwards which results are still right."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from addin.filling.opc.package import SheetPart
from addin.filling.sheets.refs import Block
from addin.filling.shift.rowshift import RowShift


@dataclass(frozen=True, slots=True)
class Moved:
    """Sheets whose rows have moved, with the rows that came in, as they are numbered now.

    Rows that came in are as new as cells that were filled, whatever they hold.
    """

    rows: Mapping[SheetPart, tuple[Block, ...]] = field(default_factory=dict)

    def then(self, shifts: Mapping[SheetPart, RowShift]) -> "Moved":
        """As after these shifts, too."""
        found = dict(self.rows)
        for sheet, shift in shifts.items():
            if shift.changes:
                kept = (shift.followed(block) for block in found.get(sheet, ()))
                found[sheet] = (*(block for block in kept if block is not None), *shift.put_in())
        return Moved(found)

    def having(self, sheet: SheetPart, *blocks: Block) -> "Moved":
        """With further new rows of the sheet."""
        return Moved({**self.rows, sheet: (*self.rows.get(sheet, ()), *blocks)})


NOTHING = Moved()
