"""What a workbook says of its calculation: the chain that Excel keeps, and whether to calculate when opened."""

from addin.filling.opc.ooxml import CALC_CHAIN
from addin.filling.opc.order import WORKBOOK, ensure
from addin.filling.opc.package import Package


def remove_calc_chain(package: Package) -> None:
    """With its relationship and its content type.  Excel makes a new one by itself."""
    part = package.related(package.workbook_part, CALC_CHAIN)
    if part is not None:
        package.remove_part(part)


def calculate_on_load(package: Package) -> None:
    """Ask Excel to compute every formula when it opens the file."""
    found = package.root(package.workbook_part).find("{*}calcPr[@fullCalcOnLoad='1']")
    if found is None:
        ensure(package.edit(package.workbook_part), "calcPr", WORKBOOK).set("fullCalcOnLoad", "1")
