"""Archives that unpack to a gigabyte: refused by a process that may not use 300 MB."""

import io
import struct
import subprocess
import sys
import zipfile
import zlib
from functools import cache
from pathlib import Path

import pytest

from tests.addin.filling.books import SHEET, parts_of, worksheet, zipped

GIGABYTE = 1 << 30
LIMIT = 300 << 20
CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({limit}, {limit}))
from pathlib import Path
from addin.filling import write_cells
from addin.unusable import Unusable
try:
    write_cells(Path(sys.argv[1]), Path(sys.argv[2]), {{"表!A1": 1}})
except Unusable as refused:
    print(refused)
"""


@cache
def packed_gigabyte() -> tuple[bytes, int]:
    """Blanks, deflated, and their checksum."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    block, crc, packed = b" " * (1 << 20), 0, []
    for _ in range(1024):
        packed.append(packer.compress(block))
        crc = zlib.crc32(block, crc)
    return b"".join([*packed, packer.flush()]), crc


def bomb(name: str, told: int) -> bytes:
    """A workbook whose part of that name is the gigabyte; `told` is the size that the archive gives it."""
    packed, crc = packed_gigabyte()
    blob = zipped({part: data for part, data in parts_of({"表": worksheet("")}).items() if part != name} | {name: ""})
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        start = archive.start_dir
    sizes = struct.pack("<3L", crc, len(packed), told)
    local = struct.pack("<4s5H", b"PK\3\4", 20, 0, 8, 0, 0) + sizes + struct.pack("<2H", len(name), 0) + name.encode()
    directory = bytearray(blob[start:])
    at, end = directory.rindex(name.encode()) - 46, directory.rindex(b"PK\5\6")
    directory[at + 10 : at + 12] = struct.pack("<H", 8)
    directory[at + 16 : at + 28] = sizes
    directory[at + 42 : at + 46] = struct.pack("<L", start)
    directory[end + 16 : end + 20] = struct.pack("<L", start + len(local) + len(packed))
    return blob[:start] + local + packed + bytes(directory)


@pytest.mark.parametrize(
    ("name", "told"),
    [(SHEET, GIGABYTE), (SHEET, 5000), ("xl/media/x.xml", GIGABYTE), ("xl/media/x.png", GIGABYTE)],
    ids=["表", "谎报大小", "部件", "图片"],
)
def test_a_gigabyte_is_refused_under_300_megabytes(tmp_path: Path, name: str, told: int) -> None:
    source = tmp_path / "弹.xlsx"
    source.write_bytes(bomb(name, told))
    assert source.stat().st_size < 6 << 20
    done = subprocess.run(
        [sys.executable, "-c", CHILD.format(limit=LIMIT), str(source), str(tmp_path / "出.xlsx")],
        capture_output=True,
        text=True,
        timeout=30,
        cwd=Path(__file__).parents[3],
    )
    assert done.stderr == ""
    assert done.stdout.startswith("弹.xlsx：")
    assert not (tmp_path / "出.xlsx").exists()
