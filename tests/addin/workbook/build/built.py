"""The products, built once for all tests of this folder, and what each says of itself."""

from functools import cache

from addin.workbook.build import products
from addin.workbook.build.modules import Module, add_in_modules, calc_modules, excel_workbook_modules
from addin.workbook.build.package import unpack

MODULES = {"jiugai.xlsm": excel_workbook_modules, "jiugai.xlam": add_in_modules, "calc.xlsm": calc_modules}
MAKERS = {
    "jiugai.xlsm": products.macro_workbook,
    "jiugai.xlam": products.add_in,
    "calc.xlsm": products.calc_source,
}
RIBBONS = {"jiugai.xlsm": "Workbook", "jiugai.xlam": "AddIn"}


@cache
def built(name: str) -> bytes:
    return MAKERS[name]()


@cache
def parts(name: str) -> dict[str, bytes]:
    return unpack(built(name))


@cache
def modules(name: str) -> tuple[Module, ...]:
    return tuple(MODULES[name]())
