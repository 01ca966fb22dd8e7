"""Two workbooks, part by part; of a sheet that was filled, all but the cells of the plan."""

import re
import zipfile
import zlib
from collections.abc import Collection
from pathlib import Path

from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.sheets.refs import Block, blocks
from addin.filling.sheets.rows import position


def parts(path: Path) -> dict[str, bytes]:
    """A part whose bytes are broken counts as empty: it was so before, and is nobody's to mend."""
    with zipfile.ZipFile(path) as archive:
        return {name: _read(archive, name) for name in archive.namelist()}


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        return archive.read(name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        return b""


def differences(before: Path, after: Path, sheet: str, plan: Collection[tuple[int, int]]) -> list[str]:
    """What differs beyond the plan's cells (row, column) of the part `sheet`.

    Ignored, for they must differ: results of formulas, the request to calculate on loading, styles added at the end,
    rows made for the plan's cells, marks of numbers kept as text, and how an XML declaration is written.
    """
    old, new = parts(before), parts(after)
    found = [f"{name}: gone or new" for name in old.keys() ^ new.keys()]
    for name in old.keys() & new.keys():
        if old[name] == new[name] or not old[name]:
            continue
        one, other = etree.fromstring(old[name]), etree.fromstring(new[name])
        if name == sheet:
            found += _sheet(name, one, other, plan)
        elif name.endswith("workbook.xml"):
            _forget_calculation(one)
            _forget_calculation(other)
            found += [] if _same(one, other) else [name]
        elif name.endswith("styles.xml"):
            found += [] if _begins_with(other, one) else [name]
        elif re.search(r"worksheets/[^/]*\.xml$", name):
            found += _sheet(name, one, other, ())
        else:
            found.append(name)
    return found


def _sheet(name: str, one: etree._Element, other: etree._Element, plan: Collection[tuple[int, int]]) -> list[str]:
    for root in (one, other):
        arrays = [block for f in root.iter(tag("f")) if f.get("t") in ("array", "dataTable") for block in _blocks(f)]
        for place, cell in [(position(cell), cell) for cell in root.iter(tag("c"))]:
            if place in plan:
                cell.getparent().remove(cell)
            elif cell.find(tag("f")) is not None or any(block.holds(*place) for block in arrays):
                cell.attrib.pop("t", None)
                for result in cell.findall(tag("v")):
                    cell.remove(result)
        for row in list(root.iter(tag("row"))):
            row.attrib.pop("spans", None)
            if not len(row) and set(row.attrib) <= {"r"}:
                row.getparent().remove(row)
        for other_name in ("dimension", "ignoredErrors"):
            for element in root.findall(tag(other_name)):
                root.remove(element)
        for element in root.findall(tag("sheetData")):
            if not len(element):
                root.remove(element)
    return [] if _same(one, other) else [f"{name}: beyond the plan"]


def _blocks(formula: etree._Element) -> list[Block]:
    return list(blocks(formula.get("ref", "")))


def _forget_calculation(root: etree._Element) -> None:
    for element in root.findall(tag("calcPr")):
        element.attrib.pop("fullCalcOnLoad", None)
        if not element.attrib:
            root.remove(element)


def _begins_with(longer: etree._Element, shorter: etree._Element) -> bool:
    """Cell formats and number formats may be added at the end; nothing else."""
    for name in ("cellXfs", "numFmts"):
        kept, more = shorter.find(tag(name)), longer.find(tag(name))
        if more is None:
            continue
        for extra in list(more)[0 if kept is None else len(kept) :]:
            more.remove(extra)
        if kept is None:
            longer.remove(more)
        else:
            more.set("count", kept.get("count", ""))
    return _same(longer, shorter)


def _same(one: etree._Element, other: etree._Element) -> bool:
    try:
        return etree.tostring(one, method="c14n") == etree.tostring(other, method="c14n")
    except etree.C14NError:  # a mutant's namespace is no address
        return etree.tostring(one) == etree.tostring(other)
