"""The public way to put values into a workbook's cells, from file to file."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from addin.filling.opc.package import Package
from addin.filling.sheets.values import Cell
from addin.filling.write.cells import CellWriter
from addin.unusable import Unusable


def write_cells(source: Path, target: Path, values: Mapping[str, Cell], force: bool = False) -> None:
    """Copy `source` to `target` with new values: `{"同意率!B3": Fraction(2, 3), "'1号 楼'!C4": None}`.

    All else stays as it is; `source` is only read.  Unusable where either file is, where a sheet or cell is not
    there, where Excel could not hold a value, and where `target` exists (without `force`) or is `source` itself.
    """
    source, target = Path(source), Path(target)
    package = Package.open(source)
    if target.exists() and target.samefile(source):
        raise Unusable(f"{target.name}：输出不能写回原文件，请换一个文件名")
    writer = CellWriter(package)
    for name, cells in _by_sheet(values):
        _put(writer, name, cells)
    writer.finish()
    package.save(target, force, differing=writer.differing)


def _by_sheet(values: Mapping[str, Cell]) -> Iterator[tuple[str, dict[str, Cell]]]:
    """The cells of each sheet; those of one sheet alone, as most are, without a look at every single name."""
    if not values:
        return
    start = next(iter(values)).rpartition("!")[0] + "!"
    every = "\n" + "\n".join(values)
    if every.count("\n" + start) == len(values) and every.count("!") == len(values) * start.count("!"):
        skip = len(start)
        yield start[:-1], {place[skip:]: value for place, value in values.items()}
        return
    sheets = defaultdict[str, dict[str, Cell]](dict)
    for place, value in values.items():
        name, _, ref = place.rpartition("!")
        sheets[name][ref] = value
    yield from sheets.items()


def _put(writer: CellWriter, name: str, cells: dict[str, Cell]) -> None:
    is_quoted = name.startswith("'") and name.endswith("'") and len(name) > 1
    plain = name[1:-1].replace("''", "'") if is_quoted else name
    try:
        if not name:
            raise ValueError(next(iter(cells)))
        writer.sheet(writer.package.sheet(plain)).put(cells)
    except ValueError as error:
        place = f"{name}!{error}" if name else str(error)
        raise Unusable(f"“{place}”不是单元格地址，请写成“工作表!B3”的样子") from None
