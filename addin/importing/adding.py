"""A sheet from elsewhere into a workbook, beside what is there: 同意表-导入1, 地方规则-导入2."""

import re
from collections.abc import Collection, Sequence
from pathlib import Path

from addin.filling.adopting.adopt import adopt_sheet
from addin.filling.opc.package import Package
from addin.hosts.deliver import PATCHABLE
from addin.unusable import Unusable
from addin.workbook.contents import Row
from addin.workbook.input_sheets import draw_table
from addin.workbook.template import new_drawing
from validators.table.column import Column


def add_sheet(
    workbook: Path,
    target: Path,
    force: bool,
    *,
    file: str,
    family: str,
    model: type,
    rows: Sequence[Row],
    drawn: Sequence[Column] | None = None,
    verb: str = "导入到",
) -> str:
    """Write `target`: the workbook with one sheet more.  → The sheet's name.

    `file`: where the rows come from · `drawn`: the columns, where they are not those that the model offers.  Unusable
    where the workbook's format takes no sheet; then nothing is written.
    """
    if workbook.suffix.lower() not in PATCHABLE:
        raise Unusable(f"{workbook.name}：只能{verb} .xlsx、.xlsm；请另存为 .xlsx 再试")
    package = Package.open(workbook)
    package.look_through()
    name = free_name(family, {sheet.name for sheet in package.sheets})
    drawing = new_drawing()
    draw_table(drawing, name, model, rows, drawn)
    adopt_sheet(package, Package.from_bytes(drawing.bytes(), file), name)
    package.save(target, force=force)
    return name


def free_name(family: str, taken: Collection[str]) -> str:
    """同意表-导入1, or the first that is free."""
    numbers = [int(match[1]) for name in taken if (match := re.fullmatch(rf"{family}-导入([0-9]{{1,6}})", name))]
    return f"{family}-导入{max(numbers, default=0) + 1}"
