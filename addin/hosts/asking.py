"""A copy of the workbook with the open questions on 人工确认; everything else stays byte for byte."""

from pathlib import Path

from addin.filling.adopting.adopt import adopt_sheet
from addin.filling.opc.package import Package
from addin.filling.write.cells import CellWriter
from addin.hosts.deliver import PATCHABLE
from addin.machine.templates import WORKBOOK
from addin.tell.roster.questions import Asking
from addin.unusable import Unusable
from validators.sheets.roster.confirmations import SHEET


def write_questions(workbook: Path, asking: Asking, target: Path, force: bool = False) -> None:
    """Write `target`; Unusable for what is no .xlsx or .xlsm, and where it cannot be written."""
    if workbook.suffix.lower() not in PATCHABLE:
        raise Unusable(f"{workbook.name}：只能在 .xlsx、.xlsm 里写“{SHEET}”；请另存为 .xlsx 再试")
    package = Package.open(workbook)
    part = adopt_sheet(package, Package.open(WORKBOOK), SHEET) if asking.new else package.sheet(asking.sheet)
    writer = CellWriter(package)
    sheet = writer.sheet(part)
    for (row, column), text in sorted(asking.cells.items()):
        sheet.set(row, column, text)
    writer.finish()
    package.save(target, force=force)
