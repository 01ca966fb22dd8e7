"""What is said to the office is not said on the wall; what only looks alike is."""

from datetime import date

import pytest

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.public.forms import publish_filled
from addin.public.office import PERSONAL, POST_THE_OTHER, without_remarks
from addin.workbook.drawing import Drawing
from addin.workbook.sample import sample_bytes


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("示例表样，仅供参考；含个人信息，请勿张贴", "示例表样，仅供参考"),
        ("含个人信息，请勿张贴公示。", ""),
        ("甲; 张贴请用“公示”文件夹里的公示版;乙", "甲；乙"),
        ("含个人信息，请勿张贴小广告", "含个人信息，请勿张贴小广告"),
        ("此处请勿张贴；违者自负", "此处请勿张贴；违者自负"),
        ("甲;乙", "甲;乙"),
    ],
)
def test_only_a_whole_clause_is_a_remark(text, shown):
    assert without_remarks(text) == shown


def test_the_masked_copy_has_no_remark_and_the_filled_one_keeps_it(tmp_path):
    (tmp_path / "小区.xlsx").write_bytes(sample_bytes(clean=True))
    outcome = analyse(read_book(tmp_path / "小区.xlsx"), date(2020, 7, 28))
    drawing = Drawing("表", "宋体", 10, "公示")
    drawing.sheet("表").write_column(0, 0, (f"示例；{PERSONAL}", POST_THE_OTHER, "请勿张贴小广告"))
    filled, posted = tmp_path / "表.xlsx", tmp_path / "公示.xlsx"
    filled.write_bytes(drawing.bytes())
    assert publish_filled(filled, posted, outcome) == ""
    said = str(read_book(posted).grids[0].rows)
    assert "示例" in said
    assert "请勿张贴小广告" in said
    assert PERSONAL not in said
    assert POST_THE_OTHER not in said
    assert PERSONAL in str(read_book(filled).grids[0].rows)
