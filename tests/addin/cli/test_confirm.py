"""`jiugai confirm` and what comes of the answers, from file to file, as a user does it."""

from pathlib import Path

import openpyxl
import pytest

from tests.addin.filling.books import unzip


def rows(path: Path) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path)["人工确认"].iter_rows(values_only=True))


def test_every_open_question_is_asked_and_nothing_else_is_touched(sample, tmp_path, jiugai):
    target = tmp_path / "待确认.xlsx"
    called = jiugai("confirm", sample, "--out", target, "--json")
    assert called.code == 1
    asked = called.json["questions"]
    pairs = {(one["one"], one["other"]) for one in asked}
    assert {("郭惠", "程惠"), ("亓文简", "祁文简"), ("谷献岭", "谷超岭"), ("冯晴霞", "范晴霞")} <= pairs
    assert len(rows(target)) == 1 + len(asked)
    assert all(row[4] is None and row[5] is None for row in rows(target)[1:])
    before, after = unzip(sample.read_bytes()), unzip(target.read_bytes())
    changed = {name for name in after if before.get(name) != after[name]}
    assert len([name for name in changed if name.startswith("xl/worksheets/sheet")]) == 1


def test_answers_stay_and_are_not_asked_again(sample, tmp_path, jiugai):
    target = tmp_path / "待确认.xlsx"
    jiugai("confirm", sample, "--out", target)
    answered = openpyxl.load_workbook(target)
    sheet = answered["人工确认"]
    sheet["E2"], sheet["F2"], sheet["H2"] = "同一人", "王彦敏", "看过原件"
    answered.save(target)
    again = tmp_path / "再确认.xlsx"
    assert jiugai("confirm", target, "--out", again, "--json").json == {
        "sheet": "人工确认",
        "questions": [],
        "written": None,
    }
    assert not again.exists()


def test_new_questions_go_under_the_rows_that_stand_there(sample, tmp_path, jiugai):
    jiugai("confirm", sample, "--out", tmp_path / "一.xlsx")
    book = openpyxl.load_workbook(tmp_path / "一.xlsx")
    sheet = book["人工确认"]
    kept = [cell.value for cell in sheet[2]]
    sheet.delete_rows(3, 100)
    sheet["E2"], sheet["F2"] = "不是同一人", "王彦敏"
    book.save(tmp_path / "二.xlsx")
    jiugai("confirm", tmp_path / "二.xlsx", "--out", tmp_path / "三.xlsx")
    found = rows(tmp_path / "三.xlsx")
    assert list(found[1]) == [*kept[:4], "不是同一人", "王彦敏", *kept[6:]]
    assert len(found) > 20
    assert tuple(found[1][:4]) not in [tuple(row[:4]) for row in found[2:]]


def test_a_workbook_without_the_sheet_is_given_it(sample, tmp_path, jiugai):
    book = openpyxl.load_workbook(sample)
    del book["人工确认"]
    book.save(tmp_path / "没有.xlsx")
    jiugai("confirm", tmp_path / "没有.xlsx", "--out", tmp_path / "有.xlsx")
    assert rows(tmp_path / "有.xlsx")[0][:5] == ("甲", "甲出处", "乙", "乙出处", "结论")
    assert len(rows(tmp_path / "有.xlsx")) > 20


def test_the_input_is_never_the_output(sample, jiugai):
    before = sample.read_bytes()
    refused = jiugai("confirm", sample, "--out", sample, "--force")
    assert (refused.code, len(refused.err.strip().splitlines())) == (2, 1)
    assert sample.read_bytes() == before


@pytest.mark.parametrize("name", ["\u4dae晴霞", "范\u3f06霞", "\U00020bb7晴霞", "范\U00030000霞"])
def test_rare_characters_come_through_every_sheet(sample, tmp_path, jiugai, name):
    book = openpyxl.load_workbook(sample)
    sheet = book["会议签到"]
    for row in range(2, 20):
        if sheet.cell(row, 4).value == "冯晴霞":
            sheet.cell(row, 4).value = sheet.cell(row, 8).value = name
    book.save(tmp_path / "生僻.xlsx")
    jiugai("run", tmp_path / "生僻.xlsx", "--out", tmp_path / "结果")
    shown = openpyxl.load_workbook(tmp_path / "结果" / "生僻-结果.xlsx")["人员核对"]
    assert name in [row[1] for row in shown.iter_rows(values_only=True)]
    jiugai("confirm", tmp_path / "生僻.xlsx", "--out", tmp_path / "问.xlsx")
    assert name in [cell for row in rows(tmp_path / "问.xlsx") for cell in row]
