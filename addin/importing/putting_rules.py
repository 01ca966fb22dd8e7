"""Local rules of a file into a workbook, as a sheet 地方规则-导入1 beside what is there."""

from pathlib import Path

from addin.filling.adopting.adopt import adopt_sheet
from addin.filling.opc.package import Package
from addin.hosts.deliver import PATCHABLE
from addin.importing.importing import free_name
from addin.importing.rule_file import RuleFile
from addin.unusable import Unusable
from addin.workbook.input_sheets import draw_table
from addin.workbook.template import new_drawing
from validators.sheets.vote.local_rules import SHEET, LocalRuleRow


def put_rules(found: RuleFile, workbook: Path, target: Path, force: bool) -> str:
    """Write `target`: the workbook with one sheet more.  → The sheet's name."""
    if workbook.suffix.lower() not in PATCHABLE:
        raise Unusable(f"{workbook.name}：只能放进 .xlsx、.xlsm；请另存为 .xlsx 再试")
    package = Package.open(workbook)
    name = free_name(SHEET, {sheet.name for sheet in package.sheets})
    drawing = new_drawing()
    draw_table(drawing, name, LocalRuleRow, found.rows)
    adopt_sheet(package, Package.from_bytes(drawing.bytes(), found.file), name)
    package.save(target, force=force)
    return name
