"""A form that says it is for the wall has a masked copy beside the one that is handed in."""

import shutil
from datetime import date

import pytest

from addin.hosts.files import read_book
from addin.machine.templates import example_forms
from addin.pipeline import analyse
from addin.public.forms import is_public, notice_for, publish_filled
from addin.public.results import publish_form
from addin.workbook.drawing import Drawing
from addin.workbook.sample import sample_bytes


def drawn(path, keywords, *texts):
    drawing = Drawing("表", "宋体", 10, keywords)
    drawing.sheet("表").write_column(0, 0, texts)
    path.write_bytes(drawing.bytes())
    return path


def test_the_form_itself_says_that_it_is_public(tmp_path):
    assert is_public(drawn(tmp_path / "a.xlsx", "公示"))
    assert not is_public(drawn(tmp_path / "b.xlsx", ""))
    assert not is_public(drawn(tmp_path / "c.xlsx", "内部"))
    (tmp_path / "d.xlsx").write_text("no workbook")
    assert not is_public(tmp_path / "d.xlsx")
    assert not is_public(tmp_path / "没有.xlsx")


def test_of_our_own_forms_the_roll_of_honour_is_and_the_list_of_payments_is_not():
    forms = example_forms()
    assert is_public(forms["群众参与光荣榜"])
    assert not is_public(forms["居民出资分摊明细表"])


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    path = tmp_path_factory.mktemp("clean") / "小区.xlsx"
    path.write_bytes(sample_bytes(clean=True))
    return analyse(read_book(path), date(2020, 7, 28))


def test_the_masked_copy_names_nobody_and_the_filled_one_stays(outcome, tmp_path):
    owner = outcome.dossier.dwellings[0].owner
    filled = drawn(tmp_path / "公告.xlsx", "公示", f"经办：{owner}")
    assert publish_filled(filled, tmp_path / "公示.xlsx", outcome) == ""
    assert owner in str(read_book(filled).grids[0].rows)
    assert owner not in str(read_book(tmp_path / "公示.xlsx").grids[0].rows)


def test_what_cannot_be_masked_is_told_and_an_old_copy_goes(outcome, tmp_path):
    filled = drawn(tmp_path / "公告.xlsx", "公示", "甲")
    shutil.copy(filled, tmp_path / "公示.xlsx")
    (tmp_path / "公告.xlsx").write_text("broken")
    assert "公告.xlsx" in publish_filled(filled, tmp_path / "公示.xlsx", outcome)
    assert not (tmp_path / "公示.xlsx").exists()


def test_whoever_signs_for_a_form_below_a_list_stands_there_in_full(outcome, tmp_path):
    drawing = Drawing("表", "宋体", 10, "公示")
    sheet = drawing.sheet("表")
    owner = outcome.dossier.dwellings[0].owner
    for row, texts in enumerate((("序号", "意见", "姓名"), ("1", "同意", owner), ("", "", "填表人：崔守勤"))):
        sheet.write_row(row, 0, texts)
    (tmp_path / "表.xlsx").write_bytes(drawing.bytes())
    assert publish_filled(tmp_path / "表.xlsx", tmp_path / "公示.xlsx", outcome) == ""
    said = str(read_book(tmp_path / "公示.xlsx").grids[0].rows)
    assert "填表人：崔守勤" in said
    assert owner not in said


def test_what_a_form_checks_in_words_stands_on_the_wall_too(outcome, tmp_path):
    form = example_forms()["资金筹措表"]
    publish_form(form, outcome, tmp_path / "公示.xlsx", notice_for(form, outcome))
    assert "104＝105＋115＋120 相符" in str(read_book(tmp_path / "公示.xlsx").grids[0].rows)
