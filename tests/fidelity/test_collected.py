"""Workbooks of other packages: filled with nothing else changed, rows put in and taken out again, mutants refused.

Without a package index, those of our own makers and of the installed packages stand in.
"""

import time
from pathlib import Path
from random import Random

import pytest
from lxml import etree

from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets.refs import MAX_COLUMN, blocks
from addin.filling.sheets.rows import numbered_cells, numbered_rows
from addin.filling.shift import cells
from addin.filling.shift.rowshift import RowRemoval, RowShift
from addin.filling.shift.workbook import shift
from addin.filling.write.cells import CellWriter
from tests.addin.filling.books import unzip
from tests.fidelity.collected import collected
from tests.fidelity.comparing import differences
from tests.fidelity.makers import MAKERS, shipped
from tests.fidelity.test_mutants import SECONDS, fill, mutant

MUTANTS = 5


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("收集")
    found = collected(folder)
    for name, make in MAKERS.items():
        make(folder / f"{name}.xlsx")
        found[name] = (folder / f"{name}.xlsx").read_bytes()
    return found | {path.name: path.read_bytes() for path in shipped()}


def test_no_workbook_of_others_is_harmed(books: dict[str, bytes], tmp_path: Path) -> None:
    """One test, lest each worker fetch the archives anew."""
    print(f"{len(books)} workbooks")
    for number, (name, blob) in enumerate(books.items()):
        only_the_plan_differs(name, blob, tmp_path)
        for sheet in Package.from_bytes(blob, name).sheets:
            if sheet.kind == "worksheet":
                rows_put_in_and_taken_out_leave_nothing(name, blob, sheet)
        mutants_are_filled_or_refused(Random(number), blob, tmp_path)


def only_the_plan_differs(name: str, blob: bytes, folder: Path) -> None:
    """A new cell in the first row with cells, and a typed number made another."""
    package = Package.from_bytes(blob, name)
    sheet = next(one for one in package.sheets if one.kind == "worksheet")
    plan = plan_for(package, sheet)
    assert plan or not any(root_cells(package, sheet)), name
    writer = CellWriter(package)
    for row, column in plan:
        writer.sheet(sheet).set(row, column, 7)
    writer.finish()
    done = package.to_bytes()
    assert list(writer.differing(done)) == []
    before, after = folder / "前.xlsx", folder / "后.xlsx"
    before.write_bytes(blob)
    after.write_bytes(done)
    assert differences(before, after, sheet.part, plan) == [], name


def root_cells(package: Package, sheet: SheetPart) -> list[etree._Element]:
    return list(package.root(sheet.part).iter(tag("c")))


def plan_for(package: Package, sheet: SheetPart) -> set[tuple[int, int]]:
    root = package.root(sheet.part)
    data = root.find(tag("sheetData"))
    assert data is not None
    merged = [block for one in root.iter(tag("mergeCell")) for block in blocks(one.get("ref", ""))]
    taken = [*merged, *(block for one in root.iter(tag("f")) for block in blocks(one.get("ref", "")))]
    tables = [one.target for one in package.relationships(sheet.part).values() if one.kind == "table"]
    taken += [block for part in tables for block in blocks(package.root(part).get("ref", ""))]
    found = set()
    for row, element in numbered_rows(data).items():
        held = numbered_cells(element)
        if not found and held and max(held) < MAX_COLUMN:
            found.add((row, max(held) + 1))
        typed = [column for column, cell in held.items() if cell.get("t", "n") == "n" and is_typed(cell)]
        found.update((row, column) for column in typed[:1] if len(found) < 2)
    return {place for place in found if not any(block.holds(*place) for block in taken)}


def is_typed(cell: etree._Element) -> bool:
    return cell.find(tag("f")) is None and cell.find(tag("v")) is not None


def rows_put_in_and_taken_out_leave_nothing(name: str, blob: bytes, sheet: SheetPart) -> None:
    """Ignored: formulas written out, the used range, one cell written as a range of one, blank rows at the end."""
    moved, still = Package.from_bytes(blob, name), Package.from_bytes(blob, name)
    rows = sorted(numbered_rows(moved.root(sheet.part).find(tag("sheetData"))))
    if not rows or rows[-1] > 1_000_000:
        return
    at = rows[len(rows) // 2]
    shift(moved, {sheet: RowShift({at: 3})})
    shift(moved, {sheet: RowRemoval(range(at + 1, at + 4))})
    for part in moved.names:
        if part.endswith("].xml") or "calcChain" in part or moved.data(part) == still.data(part):
            continue
        assert plain(moved, part) == plain(still, part), (name, sheet.name, part)


def plain(package: Package, part: str) -> bytes:
    root = package.edit(part)
    if root.tag == tag("worksheet"):
        cells.number(root)
        cells.write_out_shared(root)
    for element in list(root.iter("*")):
        parent = element.getparent()
        if parent is not None and (element.tag == tag("dimension") or "calcChain" in element.get("Type", "")):
            parent.remove(element)
        if element.tag == tag("definedName") and element.text:
            element.text = single(element.text)
    return etree.tostring(root, method="c14n")


def single(text: str) -> str:
    """`表!$B$1:$B$1` is `表!$B$1`."""
    sheet, mark, ref = text.rpartition("!")
    first, _, last = ref.partition(":")
    return f"{sheet}{mark}{first}" if first == last else text


def mutants_are_filled_or_refused(random: Random, blob: bytes, folder: Path) -> None:
    parts = unzip(blob)
    for _ in range(MUTANTS):
        start = time.process_time()
        fill(mutant(random, blob, parts))
        assert time.process_time() - start < SECONDS
