"""2,000 workbooks with something wrong in them: filled with nothing else changed, or refused in one line, and soon."""

import io
import re
import time
import zipfile
from random import Random

import pytest

from addin.filling.opc.package import Package
from addin.filling.write.cells import CellWriter
from addin.unusable import Unusable
from tests.addin.filling.books import unzip
from tests.fidelity.comparing import differences
from tests.fidelity.makers import MAKERS, shipped

EACH = 250
GROUPS = 8
SECONDS = 2.0
NONSENSE = ["", "abc", "-1", "99999999999", "A0", "1:2:3", "#REF!", "１", "\u202e", "NaN", "1e400", "A1:XFE9", "true"]


@pytest.fixture(scope="module")
def originals(tmp_path_factory):
    folder = tmp_path_factory.mktemp("原件")
    for name, make in MAKERS.items():
        make(folder / f"{name}.xlsx")
    files = [*sorted(folder.glob("*.xlsx")), *shipped()]
    return [(path.read_bytes(), unzip(path.read_bytes())) for path in files]


def mutant(random: Random, blob: bytes, parts: dict[str, bytes]) -> bytes:
    """A byte of the archive, or an attribute, a text, an element or a piece of a part made otherwise."""
    kind = random.randrange(6)
    if kind == 0:
        changed = bytearray(blob)
        for _ in range(random.choice((1, 3, 30))):
            changed[random.randrange(len(changed))] = random.randrange(256)
        return bytes(changed)
    name = random.choice([name for name in parts if name.endswith((".xml", ".rels", ".vml"))])
    return rezipped(parts, name, _otherwise(random, kind, parts[name]))


def _otherwise(random: Random, kind: int, data: bytes) -> bytes:
    if kind == 5:
        at = random.randrange(len(data) + 1)
        return data[:at] + data[at + random.choice((1, 10, 1000)) :]
    pattern = (rb'(?<==")[^"]*(?=")', rb"(?<=>)[^<>]+(?=</)", rb"<\w[^<>]*/>", rb"<(\w+)[^<>]*>[^<>]*</\1>")[kind - 1]
    places = list(re.finditer(pattern, data))
    if not places:
        return b""
    place = random.choice(places)
    new = random.choice(NONSENSE).encode() if kind < 3 else random.choice((b"", place[0] * 2))
    return data[: place.start()] + new + data[place.end() :]


def rezipped(parts: dict[str, bytes], name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part, old in parts.items():
            archive.writestr(part, data if part == name else old)
    return out.getvalue()


def fill(blob: bytes) -> tuple[bytes, str] | None:
    """The filled file and the part that was filled; None where it is refused, or has no sheet with cells."""
    try:
        package = Package.from_bytes(blob, "表.xlsx")
        sheet = next((one for one in package.sheets if one.kind == "worksheet"), None)
        if sheet is None:
            return None
        writer = CellWriter(package)
        writer.set(sheet, "D3", "新")
        writer.set(sheet, "B3", 7)
        writer.finish()
        return package.to_bytes(), sheet.part
    except Unusable as refused:
        if "\n" in str(refused):
            raise
        return None


@pytest.mark.parametrize("group", range(GROUPS))
def test_none_is_harmed_and_none_hangs(group, originals, tmp_path):
    random = Random(group)
    filled = 0
    before, after = tmp_path / "前.xlsx", tmp_path / "后.xlsx"
    for _ in range(EACH):
        blob = mutant(random, *random.choice(originals))
        start = time.process_time()
        done = fill(blob)
        assert time.process_time() - start < SECONDS
        if done is not None:
            filled += 1
            before.write_bytes(blob)
            after.write_bytes(done[0])
            assert differences(before, after, done[1], {(3, 4), (3, 2)}) == []
    assert filled > EACH // 4
