"""Before a public copy loses its formulas, each gets its result; a cell that has none is named, not left blank."""

from collections.abc import Collection, Iterator

from lxml import etree

from addin.filling.calculate.results import Calculator, write
from addin.filling.calculate.value import Unknown
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.formulas import FORMULA, Formulas
from addin.filling.sheets.rows import position
from addin.public.sheet import is_picture
from addin.unusable import Unusable

_V = tag("v")
_SHOWN = 8


def settle(package: Package, sheets: Collection[str] | None) -> None:
    """`sheets`: the names of those that will be seen, None for all that can be.

    What the file says is kept only where we cannot compute it: another program did, and it cannot change by itself.
    Unusable where a cell would stay blank, or change from day to day.
    """
    calculator = Calculator(package)
    blank: list[str] = []
    for sheet in package.sheets:
        if sheet.state == "visible" and sheet.kind == "worksheet" and (sheets is None or sheet.name in sheets):
            with package.making_sense_of(sheet.part):
                blank += [f"{sheet.name}!{place}" for place in _settle(package, sheet, calculator)]
    if blank:
        more = f"……共 {len(blank)} 格" if len(blank) > _SHOWN else ""
        raise Unusable(
            f"{package.file}：公示版只印结果，这些公式算不出来，没有写出：{'；'.join(blank[:_SHOWN])}{more}。"
            "请在 Excel 里打开填好的表并保存，再用 jiugai public 工作簿 --file 那份表；随日期变的请改填日期"
        )


def _settle(package: Package, sheet: SheetPart, calculator: Calculator) -> Iterator[str]:
    root = package.root(sheet.part)
    if next(root.iter(FORMULA), None) is None:
        return
    root = package.edit(sheet.part)
    areas = Formulas(root).areas
    for formula in list(root.iter(FORMULA)):
        cell = formula.getparent()
        if cell is None or is_picture(cell, cell.findtext(_V) or ""):
            continue
        row, column = position(cell)
        if any(area.holds(row, column) for area in areas):
            why = "" if cell.findtext(_V) else "数组公式"
        else:
            why = _result(calculator, (sheet.name.casefold(), row, column), cell)
        if why:
            yield f"{cell.get('r', '')}（{why}）"


def _result(calculator: Calculator, place: tuple[str, int, int], cell: etree._Element) -> str:
    """Written into the cell; or why there is none."""
    try:
        write(cell, calculator.value(place))
    except (Unknown, Unusable) as unknown:
        why = str(unknown) or "公式"
        if cell.findtext(_V) is None or (isinstance(unknown, Unknown) and unknown.volatile):
            return why
    return ""
