"""A compound as a new user has it, read with nothing renamed; counted by hand in tests/golden/messy/手工计数.md."""

import csv
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from addin.hosts.files import read_book
from addin.importing.importing import import_into, recognise
from addin.pipeline import analyse

FOLDER = Path(__file__).with_name("messy")
SHEETS = ("参数", "业主花名册", "同意表-1号楼", "2号楼同意表", "同意表-1号楼 (2)", "2019年同意表", "通讯录")
EXPORTS = ("问卷星导出", "腾讯文档导出")
MERGES = {"业主花名册": ("A1:J1", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "G5:G6"), "同意表-1号楼": ("A1:K1",)}
BY_HAND = {
    "1号楼": (36, 26, 4, 0, 1, 5),
    "2号楼": (30, 21, 3, 2, 1, 3),
    "3号楼": (24, 19, 2, 1, 1, 1),
    "1号楼1单元": (18, 14, 2, 0, 0, 2),
    "1号楼2单元": (18, 12, 2, 0, 1, 3),
    "2号楼1单元": (10, 8, 1, 1, 0, 0),
    "2号楼2单元": (10, 6, 2, 0, 0, 2),
    "2号楼3单元": (10, 7, 0, 1, 1, 1),
    "3号楼1单元": (12, 11, 1, 0, 0, 0),
    "3号楼2单元": (12, 8, 1, 1, 1, 1),
    "和美里小区": (90, 66, 9, 3, 3, 9),
}


def lines(name: str) -> list[list[str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """The sheets as they were typed, numbers as numbers; then the two exports, each imported as it came."""
    folder = tmp_path_factory.mktemp("messy")
    path = folder / "和美里.xlsx"
    book = xlsxwriter.Workbook(path)
    for name in SHEETS:
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(lines(name)):
            for column, cell in enumerate(cells):
                (sheet.write_number if _is_number(cell) else sheet.write_string)(row, column, _typed(cell))
        for block in MERGES.get(name, ()):
            first = block.split(":")[0]
            row, column = int(first[1:]) - 1, ord(first[0]) - 65
            cell = lines(name)[row][column]
            sheet.merge_range(block, _typed(cell))
    book.close()
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("JIUGAI_STATE", str(folder / "state"))
        for name, encoding in zip(EXPORTS, ("utf-8-sig", "gb18030"), strict=True):
            export = folder / f"{name}.csv"
            export.write_bytes((FOLDER / export.name).read_text("utf-8").encode(encoding))
            import_into(recognise(export), path, path, force=True)
    return analyse(read_book(path), date(2026, 6, 20))


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).isdecimal() and cell.count(".") <= 1


def _typed(cell: str) -> float | str:
    return float(cell) if _is_number(cell) else cell


def told(outcome, severity: str) -> list[str]:
    return [f"{one.code} {one.place}" for one in outcome.report.findings if one.severity.value == severity]


@pytest.mark.parametrize("group", BY_HAND)
def test_the_count_is_that_of_the_hand(outcome, group):
    found = next(one for one in outcome.groups if one.name == group).households
    counted = (found.total, found.agree, found.against, found.abstain, found.invalid, found.not_collected)
    assert counted == BY_HAND[group]


def test_areas_and_shares_are_those_of_the_hand(outcome):
    assert outcome.compound.area.total == 759_600
    assert outcome.shares.residents == 9_100_000
    assert {share.amount for share in outcome.shares.shares if share.amount} == {100_000}
    assert sum(share.amount > 0 for share in outcome.shares.shares) == 91


def test_only_what_a_person_must_mend_is_an_error(outcome):
    assert told(outcome, "error") == [
        "opinion-unsigned 同意表-1号楼!K11",
        "opinion-unknown 2号楼同意表!C29",
        "opinion-unknown 同意表-导入2!A11",
    ]


def test_the_sheets_that_do_not_count_are_named(outcome):
    unread = {sheet.name: sheet.unused for sheet in outcome.report.sheets if not sheet.used}
    assert set(unread) == {"同意表-1号楼 (2)", "2019年同意表", "通讯录"}


def test_every_cell_is_used_or_named(outcome):
    for sheet in outcome.report.sheets:
        assert sheet.filled >= sheet.used
        assert bool(sheet.unused) is (sheet.filled > sheet.used)
