"""Somebody's data put anywhere into a workbook, one place at a time: no public copy that is written tells of it."""

import html
import re
from pathlib import Path
from random import Random

import pytest

from addin.filling.opc.package import Package
from addin.public.publish import publish_package, wanted_of
from addin.public.residue.scan import Scan
from addin.unusable import Unusable
from tests.addin.filling.books import unzip
from tests.addin.filling.shift.fullform import FullForm
from tests.addin.filling.shift.test_workbook import RECORDS
from tests.addin.public.test_publish import NOTICE, PEOPLE, full_of_people
from tests.fidelity.test_mutants import rezipped

PLACES = (rb'(?<==")[^"]*(?=")', rb"(?<=>)[^<>]+(?=</)")
TOLD = ("王建国", "李小红", "欧阳　春", "电话13812345678", "１３８１２３４５６７８", "3号楼1单元502", "3-1-502")
SECRETS = ("王建国", "李小红", "欧阳春", "欧阳　春", "13812345678", "１３８１２３４５６７８", "1单元502", "3-1-502")
EACH, GROUPS = 75, 4


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    folder: Path = tmp_path_factory.mktemp("原件")
    FullForm(folder / "甲.xlsx", RECORDS, "甲")
    full_of_people(folder / "乙.xlsx")
    return [unzip(path.read_bytes()) for path in sorted(folder.iterdir())]


def injected(random: Random, parts: dict[str, bytes]) -> bytes:
    name = random.choice([name for name in parts if name.endswith((".xml", ".vml"))])
    data = parts[name]
    place = random.choice([place for pattern in PLACES for place in re.finditer(pattern, data)])
    return rezipped(parts, name, data[: place.start()] + random.choice(TOLD).encode() + data[place.end() :])


def public(blob: bytes) -> dict[str, bytes] | None:
    """The parts of the copy; None where none is written."""
    try:
        package = Package.from_bytes(blob, "表.xlsx")
        publish_package(package, PEOPLE, NOTICE)
    except Unusable:
        return None
    done = package.to_bytes()
    return None if Scan(wanted_of(PEOPLE)).file(done) else unzip(done)


@pytest.mark.parametrize("group", range(GROUPS))
def test_no_copy_tells_of_anybody(group: int, books: list[dict[str, bytes]]) -> None:
    """Looked for by hand, not by the scan."""
    random, written = Random(group), 0
    for _ in range(EACH):
        found = public(injected(random, random.choice(books)))
        if found is not None:
            written += 1
            told = html.unescape(b" ".join(found.values()).decode("utf-8", "ignore"))
            assert not [secret for secret in SECRETS if secret in told]
    assert written > EACH // 3
