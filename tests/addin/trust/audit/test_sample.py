"""抽查 from the first call to the last: what is pulled, what a second entry finds, and what is refused."""

import hashlib
import json
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.cli.app import _exit_code
from addin.law.rule import Measure
from addin.trust.audit.claim import claims_of
from addin.trust.audit.draw import draw
from tests.addin.trust.small import SETTINGS, answers, roster, write
from tests.outcomes import outcome

SEED = "3516243"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return write(tmp_path / "甲.xlsx", {"参数": SETTINGS, "户室清册": roster(100), "同意表": answers(100, 8)})


def called(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict]:
    code = _exit_code(["sample", *map(str, arguments), "--json"])
    return code, json.loads(capfd.readouterr().out)


def fill(path: Path, wrong: dict[str, str] | None = None, lost: str = "") -> Path:
    """The second person enters what the paper says: as first entered, but for what was `wrong` (room → opinion)."""
    book = openpyxl.load_workbook(path)
    sheet: Worksheet = book["再录"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        room = str(sheet.cell(row, heads["房号"]).value)
        word = (wrong or {}).get(room, "不同意" if int(room) - 101 < 8 else "同意")
        sheet.cell(row, heads["纸质"], "找不到" if room == lost else "没有" if word == "没有" else "有")
        if word != "没有" and room != lost:
            sheet.cell(row, heads["意见"], word)
            sheet.cell(row, heads["签字"], f"业主{int(room) - 101}")
    book.save(path)
    return path


def drawn_rooms(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path)["再录"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    return [str(sheet.cell(row, heads["房号"]).value) for row in range(2, sheet.max_row + 1)]


def test_before_the_seed_it_says_how_many_and_what_to_seal(workbook, capfd):
    code, said = called(capfd, workbook)
    assert code == 0
    assert said["draws"] > 5
    assert said["drawn"] == []
    assert len(said["fingerprint"]) == 16


def test_the_same_seed_draws_the_same_sheets_and_another_others(workbook, capfd):
    first, again, other = (called(capfd, workbook, "--seed", seed)[1]["drawn"] for seed in (SEED, SEED, "999999"))
    assert first == again
    assert first != other


def test_the_sheet_tells_the_second_person_nothing(workbook, capfd, tmp_path):
    called(capfd, workbook, "--seed", SEED, "--out", tmp_path / "再录.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "再录.xlsx")["再录"]
    texts = {str(cell.value) for row in sheet.iter_rows(min_row=2) for cell in row if cell.value}
    assert not [text for text in texts if "业主" in text or "同意" in text]


def test_where_both_entries_agree_the_conclusion_is_confirmed(workbook, capfd, tmp_path):
    called(capfd, workbook, "--seed", SEED, "--out", tmp_path / "再录.xlsx")
    code, said = called(capfd, workbook, "--entered", fill(tmp_path / "再录.xlsx"))
    assert (code, said["confirmed"], said["differing"], said["more"]) == (0, True, [], 0)
    assert set(said["risk_by"]) == {"persons", "area"}


@pytest.mark.parametrize(
    ("paper", "found"), [("不同意", "不同意"), ("弃权", "弃权"), ("没有", "未收"), ("涂改", "无效"), ("", "未收")]
)
def test_an_entry_that_the_paper_does_not_bear_out_is_named_and_asks_for_more(workbook, capfd, tmp_path, paper, found):
    called(capfd, workbook, "--seed", SEED, "--out", tmp_path / "再录.xlsx")
    room = next(room for room in drawn_rooms(tmp_path / "再录.xlsx") if int(room) >= 109)
    code, said = called(capfd, workbook, "--entered", fill(tmp_path / "再录.xlsx", {room: paper}))
    assert [(one["entered"], one["found"]) for one in said["differing"]] == [("同意", found)]
    assert room in said["differing"][0]["dwellings"][0]
    assert code == int(not said["confirmed"])
    assert (said["more"] > 0) is not said["confirmed"]


def test_paper_that_cannot_be_found_counts_as_the_worst(workbook, capfd, tmp_path):
    called(capfd, workbook, "--seed", SEED, "--out", tmp_path / "再录.xlsx")
    room = next(room for room in drawn_rooms(tmp_path / "再录.xlsx") if int(room) >= 109)
    code, said = called(capfd, workbook, "--entered", fill(tmp_path / "再录.xlsx", lost=room))
    assert code == 1
    assert said["differing"][0]["found"] is None


def test_after_an_error_more_sheets_are_drawn_and_clean_ones_confirm(workbook, capfd, tmp_path):
    first, further = tmp_path / "一.xlsx", tmp_path / "二.xlsx"
    called(capfd, workbook, "--seed", SEED, "--out", first)
    room = next(room for room in drawn_rooms(first) if int(room) >= 109)
    code, said = called(capfd, workbook, "--entered", fill(first, {room: "不同意"}), "--out", further)
    assert code == 1
    assert not set(drawn_rooms(first)) & set(drawn_rooms(further))
    code, said = called(capfd, workbook, "--entered", first, "--entered", fill(further))
    assert (code, said["confirmed"], len(said["differing"])) == (0, True, 1)


def test_a_narrow_result_is_entered_again_whole_and_then_nothing_is_left_to_chance(tmp_path, capfd):
    narrow = write(tmp_path / "窄.xlsx", {"参数": SETTINGS, "户室清册": roster(8), "同意表": answers(8, 2)})
    _, said = called(capfd, narrow, "--seed", SEED, "--out", tmp_path / "再录.xlsx")
    assert said["full"]
    book = openpyxl.load_workbook(tmp_path / "再录.xlsx")
    sheet = book["再录"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        number = int(str(sheet.cell(row, heads["房号"]).value)) - 101
        for name, value in (("纸质", "有"), ("意见", "不同意" if number < 3 else "同意"), ("签字", f"业主{number}")):
            sheet.cell(row, heads[name], value)
    book.save(tmp_path / "再录.xlsx")
    code, said = called(capfd, narrow, "--entered", tmp_path / "再录.xlsx")
    assert (code, said["complete"], said["risk"]) == (1, True, "1")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda book: book["再录"].cell(2, 8, ""), "还没有填"),
        (lambda book: book["再录"].cell(1, 3, "单 元"), "表头被改动过"),
        (lambda book: book["抽查"].cell(5, 2, "许多"), "被改动过"),
        (lambda book: book["抽查"].cell(2, 2, "0" * 16), "改动过"),
        (lambda book: book.remove(book["抽查"]), "不是 jiugai sample"),
    ],
)
def test_a_sheet_that_is_not_the_one_handed_out_is_refused_in_one_line(workbook, capfd, tmp_path, change, told):
    called(capfd, workbook, "--seed", SEED, "--out", tmp_path / "再录.xlsx")
    book = openpyxl.load_workbook(fill(tmp_path / "再录.xlsx"))
    change(book)
    book.save(tmp_path / "再录.xlsx")
    assert _exit_code(["sample", str(workbook), "--entered", str(tmp_path / "再录.xlsx")]) == 2
    said = capfd.readouterr().err
    assert told in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("bad", [("--seed", "123"), ("--risk", "0"), ("--risk", "200%"), ("--risk", "一成")])
def test_a_seed_or_a_risk_that_is_none_is_refused(workbook, capfd, bad):
    assert _exit_code(["sample", str(workbook), *bad]) == 2
    assert capfd.readouterr().err.count("\n") == 1


def test_the_draw_can_be_worked_out_by_anybody():
    """SHA-256 of “351624,1” begins 0x…: laid on 16 owners of one width it is the first hexadecimal digit."""
    digits = [hashlib.sha256(f"351624,{turn}".encode()).hexdigest()[0] for turn in range(1, 9)]
    assert draw("351624", [1] * 16, 1, 8) == [int(digit, 16) for digit in digits]
    assert draw("351624", [0, 5, 0], 1, 50) == [1] * 50


def test_a_failed_vote_is_held_by_its_clearest_failure():
    """2 of 20 agree: 18 of 20 must be wrong … a turn of 13 of them is enough for 3/4 of those taking part."""
    found = outcome(roster(20), answers(20, 18), 参数=SETTINGS)
    (claim,) = claims_of(found.votes[0])
    worst = 4 * 2 - 3 * 20
    assert (claim.by, claim.margin) == (Measure.PERSONS, -worst)
