"""What a list means stays what it means once it stands on the new sheet: questions, ticks, units, totals."""

from pathlib import Path

import pytest

from addin.importing.importing import recognise
from addin.unusable import Unusable
from validators.fields import area


def rows(tmp_path: Path, text: str, chosen: dict[str, str] | None = None, encoding: str = "utf-8"):
    path = tmp_path / "名单.csv"
    path.write_bytes(text.encode(encoding))
    return recognise(path, chosen)


HEAD = "姓名,住址,{}\n余德林,1-1-101,{}\n范晴霞,1-1-102,{}\n"


@pytest.mark.parametrize(
    ("question", "cells", "said"),
    [
        ("不同意的请打勾", ("√", ""), ["不同意", None]),
        ("您的意见（1同意，2不同意，3弃权）", ("1", "2"), ["同意", "不同意"]),
        ("意见（同意打○，不同意打×）", ("○", "×"), ["同意", "不同意"]),
        ("是否同意改造", ("是", "否"), ["是", "否"]),
        ("3、您对方案的态度【单选】", ("A.同意", "B.不同意"), ["A.同意", "B.不同意"]),
    ],
)
def test_a_mark_means_what_the_question_says(tmp_path, question, cells, said):
    found = rows(tmp_path, HEAD.format(question, *cells))
    assert [row.get("意见") for row in found.rows] == said


@pytest.mark.parametrize("question", ["您是否反对改造", "有无异议", "是否不同意", "您反对吗？", "是否有异议"])
def test_a_question_turned_round_is_not_taken_for_an_answer(tmp_path, question):
    with pytest.raises(Unusable):
        rows(tmp_path, HEAD.format(question, "是", "否"))
    forced = rows(tmp_path, HEAD.format(question, "是", "否"), {"C": "意见"})
    assert [row["意见"] for row in forced.rows] == ["？是", "？否"]


@pytest.mark.parametrize(
    ("columns", "first", "second", "said"),
    [
        ("同意,不同意", "1,0", "0,1", ["同意", "不同意"]),
        ("3、意见(同意),3、意见(不同意)", "√,", ",√", ["同意", "不同意"]),
        ("赞成,反对,弃权", "√,,", ",,√", ["同意", "弃权"]),
        ("表决：同意,表决：不同意", "是,否", "否,是", ["同意", "不同意"]),
        ("同意,不同意", "1,1", "0,0", ["同意、不同意", None]),
    ],
)
def test_a_column_an_answer_becomes_one_answer(tmp_path, columns, first, second, said):
    found = rows(tmp_path, f"姓名,住址,{columns}\n余德林,1-1-101,{first}\n范晴霞,1-1-102,{second}\n")
    assert found.family.sheet == "同意表"
    assert [row.get("意见") for row in found.rows] == said


@pytest.mark.parametrize(
    ("heading", "cell", "hundredths"),
    [
        ("面积（㎡）", "80.5", 8050),
        ("建筑面积(万㎡)", "0.00805", 8050),
        ("面积（公亩）", "0.8", 8000),
        ("面积（亩）", "0.12", None),
        ("建筑面积", "80.5", 8050),
        ("面积（含公摊）", "80.5", 8050),
    ],
)
def test_the_unit_of_the_heading_goes_along(tmp_path, heading, cell, hundredths):
    found = rows(tmp_path, f"户主,住址,{heading}\n余德林,1-1-101,{cell}\n范晴霞,1-1-102,{cell}\n", {"C": "建筑面积"})
    assert area.read(found.rows[0]["建筑面积"]).value == hundredths


@pytest.mark.parametrize("total", ["合计,2户,同意2", "小计,,2", "共2户,,2", "总计,2,2", ",合计,2"])
def test_totals_are_named_and_not_imported(tmp_path, total):
    found = rows(tmp_path, HEAD.format("意见", "同意", "反对") + total + "\n")
    assert (len(found.rows), found.listing.totals) == (2, (4,))


@pytest.mark.parametrize("heading", ["", ",,", "\n"])
def test_a_list_without_a_heading_loses_no_line(tmp_path, heading):
    found = rows(tmp_path, f"{heading}\n余德林,1-1-101,同意\n范晴霞,1-1-102,反对\n")
    assert [row["签字"] for row in found.rows] == ["余德林", "范晴霞"]
