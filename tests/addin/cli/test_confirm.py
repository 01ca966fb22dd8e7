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


def test_an_owners_slip_under_a_like_name_is_asked_about_and_counts_once_answered(tmp_path, jiugai):
    blank, path = tmp_path / "空白.xlsx", tmp_path / "大会.xlsx"
    jiugai("new", blank)
    book = openpyxl.load_workbook(blank)
    line = next(row for row in book["参数"].iter_rows() if row[0].value == "会议类型")
    line[1].value = "业主大会"
    book["户室清册"].append(["1", "1", 1, "101", None, "住宅", 50, "甲一民"])
    for column, value in (("姓名", "甲一明"), ("住址", "1号楼1单元101"), ("意见", "通过")):
        heads = {cell.value: cell.column for cell in book["表决票"][1]}
        book["表决票"].cell(2, heads[column]).value = value
    book.save(path)
    asked = tmp_path / "待确认.xlsx"
    (question,) = jiugai("confirm", path, "--out", asked, "--json").json["questions"]
    assert (question["one"], question["one_from"], question["other"], question["other_from"]) == (
        "甲一明",
        "表决票",
        "甲一民",
        "户室清册",
    )
    assert counted(jiugai, path)["待核对"] == 1
    answered = openpyxl.load_workbook(asked)
    answered["人工确认"]["E2"], answered["人工确认"]["F2"] = "同一人", "王彦敏"
    answered.save(asked)
    assert (counted(jiugai, asked)["通过"], counted(jiugai, asked)["待核对"]) == (1, 0)


def counted(jiugai, path: Path) -> dict[str, int]:
    lines = jiugai("paper", path, "--sheet", "会议表决", "--json").json["sheets"]["会议表决"]
    return {line["项目"]: line["实得"] for line in lines if line["单位"] == "张"}
