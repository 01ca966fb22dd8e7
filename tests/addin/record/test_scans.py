"""Scans under the seal: hashed where they lie, checked against the hash in their cell, never looked for elsewhere."""

import hashlib
import json
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from addin.cli.app import _exit_code
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.record.outputs import State
from addin.record.scans import digest_of, look, named
from tests.addin.trust.small import compound

PAPER = "甲-运行记录.json"


@pytest.fixture
def workbook(tmp_path) -> Path:
    """Twelve dwellings, the first four with a scan: a file with its hash, one without, one that is lost, a page."""
    path = compound(tmp_path / "甲.xlsx")
    folder = tmp_path / "扫描"
    folder.mkdir()
    for number in (101, 102):
        (folder / f"{number}.jpg").write_bytes(f"scan {number}".encode())
    noted(path, f"扫描/101.jpg sha256:{sha(b'scan 101')}", "扫描\\102.jpg", "扫描/103.jpg", "卷二-37")
    return path


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def noted(path: Path, *cells: str) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book["同意表"]
    column = next((cell.column for cell in sheet[1] if cell.value == "扫描件"), sheet.max_column + 1)
    for row, text in enumerate(("扫描件", *cells), start=1):
        sheet.cell(row, column, text)
    book.save(path)


def seen(path: Path):
    return look(analyse(read_book(path), datetime.now().date()), path.parent)


def verified(record: Path, capfd, *more: object) -> tuple[int, dict]:
    capfd.readouterr()
    code = _exit_code(["verify", str(record), *map(str, more), "--json"])
    return code, json.loads(capfd.readouterr().out)


def test_every_file_that_is_there_is_hashed_and_a_page_is_none(workbook):
    found = seen(workbook)
    assert found.digests == {"扫描/101.jpg": sha(b"scan 101"), "扫描\\102.jpg": sha(b"scan 102")}
    assert [one.scan.name for one in found.missing] == ["扫描/103.jpg"]
    assert found.differing == ()


def test_a_file_that_is_not_what_its_cell_says_is_named_with_the_cell(workbook, tmp_path, capfd):
    (tmp_path / "扫描" / "101.jpg").write_bytes(b"another")
    (one,) = seen(workbook).differing
    assert (str(one.place), one.scan.name) == ("同意表!F2", "扫描/101.jpg")
    assert _exit_code(["run", str(workbook), "--out", str(tmp_path / "果")]) == 1
    assert "扫描/101.jpg（同意表!F2）与格里写的指纹不同" in capfd.readouterr().err


def test_the_record_seals_the_scans_and_verify_finds_them_as_they_were(workbook, tmp_path, capfd):
    assert _exit_code(["run", str(workbook), "--out", str(tmp_path / "果")]) == 0
    assert "扫描件：2 份" in capfd.readouterr().err
    code, told = verified(tmp_path / "果" / PAPER, capfd, "--workbook", workbook)
    assert (code, told["same"]) == (0, True)
    assert set(told["scans"].values()) == {State.SAME}


@pytest.mark.parametrize(("change", "state"), [("replaced", State.CHANGED), ("lost", State.MISSING)])
def test_a_scan_that_was_replaced_or_lost_since_is_named(workbook, tmp_path, capfd, change, state):
    _exit_code(["run", str(workbook), "--out", str(tmp_path / "果")])
    scan = tmp_path / "扫描" / "102.jpg"
    scan.unlink()
    if change == "replaced":
        scan.write_bytes(b"forged")
    code, told = verified(tmp_path / "果" / PAPER, capfd, "--scans", tmp_path)
    assert (code, told["same"]) == (1, False)
    assert told["scans"]["扫描\\102.jpg"] == state


def test_a_scan_and_the_record_forged_together_still_fail_the_hash_in_the_cell(workbook, tmp_path, capfd):
    """The hash noted in the cell is part of the input, which is worked out again."""
    _exit_code(["run", str(workbook), "--out", str(tmp_path / "果")])
    (tmp_path / "扫描" / "101.jpg").write_bytes(b"forged")
    record = tmp_path / "果" / PAPER
    from addin.record.record import sealed

    content = json.loads(record.read_bytes())["record"]
    content["scans"]["扫描/101.jpg"] = sha(b"forged")
    record.write_bytes(sealed(content))
    code, told = verified(record, capfd, "--workbook", workbook)
    assert code == 1
    assert told["misnamed"] == [{"cell": "同意表!F2", "scan": "扫描/101.jpg"}]


def test_where_it_is_not_known_where_they_lie_that_is_said_and_is_no_difference(workbook, tmp_path, capfd):
    _exit_code(["run", str(workbook), "--out", str(tmp_path / "果")])
    code, told = verified(tmp_path / "果" / PAPER, capfd)
    assert (code, told["scans"]) == (0, None)
    assert _exit_code(["verify", str(tmp_path / "果" / PAPER)]) == 0
    assert "--scans" in capfd.readouterr().out


@pytest.mark.parametrize(
    "name", ["../外面.jpg", "/etc/passwd", "扫描/../../外面.jpg", "C:\\x.jpg", "..\\外面.jpg", "", "x\0.jpg"]
)
def test_a_name_that_leads_out_of_the_folder_is_not_opened(tmp_path, name):
    (tmp_path / "里" / "扫描").mkdir(parents=True)
    (tmp_path / "外面.jpg").write_bytes(b"somebody else's")
    assert digest_of(tmp_path / "里", name) is None


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "里").mkdir()
    (tmp_path / "外面.jpg").write_bytes(b"somebody else's")
    (tmp_path / "里" / "101.jpg").symlink_to(tmp_path / "外面.jpg")
    assert digest_of(tmp_path / "里", "101.jpg") is None
    assert digest_of(tmp_path / "里", ".") is None


def test_a_page_that_holds_for_many_floors_is_named_once():
    from tests.outcomes import outcome

    grid = (
        "| 楼号 | 1号楼1单元 | | | | 扫描件 |\n| 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 | |\n"
        "| 1 | 同意 | 甲 | 同意 | 乙 | 101.jpg |\n| 2 | 同意 | 丙 | 同意 | 丁 | |\n"
    )
    found = outcome(
        "| 楼栋 | 单元 | 楼层 | 户位 | 建筑面积 | 产权人 |\n| 1 | 1 | 1 | 东 | 50 | 甲 |", **{"同意表-1号楼": grid}
    )
    assert [one.scan.name for one in named(found)] == ["101.jpg"]
