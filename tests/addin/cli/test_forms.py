"""The form author's commands, as a clerk calls them."""

from pathlib import Path

import openpyxl
import pytest

from addin.filling.filters import FILTERS
from addin.filling.images.frame_pictures import grey_square
from addin.machine.templates import example_forms
from addin.tell.catalogue import FIGURES, RECORD_SETS, source
from addin.tell.figure import (
    AMOUNT,
    AREA,
    COUNT,
    DAY,
    RATIO,
    TEXT,
)
from tests.addin.filling.images.test_pictures import frame_form
from tests.addin.filling.made_forms import make


def test_every_figure_has_a_meaning_a_type_and_a_source():
    assert [one.name for one in FIGURES if not (one.meaning and source(one))] == []
    assert {one.kind for one in FIGURES} <= {TEXT, AMOUNT, AREA, RATIO, COUNT, DAY}
    kinds = {one.name: one.kind for one in FIGURES}
    assert [kinds[name] for name in ("居民出资", "总面积", "同意率", "总户数", "填报日期", "小区名称")] == [
        AMOUNT, AREA, RATIO, COUNT, DAY, TEXT,
    ]  # fmt: skip
    assert len({one.name for one in FIGURES}) == len(FIGURES)


def test_forms_lists_them_all(jiugai):
    listed = jiugai("forms", "--json").json

    assert {"name", "meaning", "unit", "type", "source"} <= listed["figures"][0].keys()
    assert [one["name"] for one in listed["records"]] == [one.name for one in RECORD_SETS]
    assert listed["filters"] == list(FILTERS)
    assert "汉字数字" in jiugai("forms").out


def test_the_field_list_as_a_workbook(jiugai, tmp_path):
    target = tmp_path / "字段清单.xlsx"

    assert jiugai("forms", "--sheet", target).code == 0
    assert jiugai("forms", "--sheet", target).code == 2
    figures, fields, ways = openpyxl.load_workbook(target).worksheets
    names = [cell.value for cell in figures["A"]][1:]
    assert names == [f"{{{{{one.name}}}}}" for one in FIGURES]
    assert [cell.value for cell in figures[1]] == ["写在单元格里", "含义", "单位", "类型", "来源"]
    assert fields.max_row == 1 + sum(len(one.fields) for one in RECORD_SETS)
    assert {f"|{name}" for name in FILTERS} <= {cell.value for cell in ways["A"]}


@pytest.mark.parametrize("name", example_forms())
def test_the_example_forms_lint_clean_and_preview(name, jiugai, tmp_path):
    form = example_forms()[name]

    assert jiugai("form", "lint", form).code == 0
    assert jiugai("form", "preview", form, "--out", tmp_path / "看.xlsx").code == 0
    texts = [cell.value for row in openpyxl.load_workbook(tmp_path / "看.xlsx").active for cell in row]
    assert "草稿" in texts
    assert not any("{{" in str(text) for text in texts)


def test_lint_says_what_is_wrong(jiugai, tmp_path):
    call = jiugai("form", "lint", make(tmp_path / "表样.xlsx", {"B3": "{{居民出次}}"}))

    assert (call.code, call.out.splitlines()[0]) == (1, "错误　“表”的 B3：没有“居民出次”这个数，是不是“居民出资”？")
    found = jiugai("form", "lint", tmp_path / "表样.xlsx", "--json").json
    assert [(one["code"], one["severity"]) for one in found["hints"]] == [("cannot-fill", "error")]


def test_a_preview_shows_where_pictures_go(jiugai, tmp_path):
    form = frame_form(tmp_path)

    assert jiugai("form", "lint", form).code == 0
    assert jiugai("form", "preview", form).code == 0
    assert (tmp_path / "表样-预览.xlsx").exists()


def test_diff_of_two_editions(jiugai, tmp_path):
    old = make(tmp_path / "旧.xlsx", {"A1": "申报表"})
    new = make(tmp_path / "新.xlsx", {"A1": "项目申报表"})

    assert jiugai("form", "diff", old, new).out == "“表”的 A1：“申报表”改为“项目申报表”\n共 1 处不同\n"
    assert jiugai("form", "diff", old, old).out == "两版相同\n"
    assert jiugai("form", "diff", old, new, "--json").json["differences"] == ["“表”的 A1：“申报表”改为“项目申报表”"]


def test_fill_takes_pictures_and_the_sidecar_beside_the_form(jiugai, clean, tmp_path):
    form = frame_form(tmp_path)
    stamp = tmp_path / "章.png"
    stamp.write_bytes(grey_square())
    Path(tmp_path / "表样.toml").write_text(
        '["表"]\nD1 = { fill = "{{总户数}}", label = "A1", says = "{{小区名称}}" }', "utf-8"
    )
    out = tmp_path / "填好.xlsx"

    assert jiugai("fill", clean, "--form", form, "--out", out, "--picture", "公章").code == 2
    call = jiugai("fill", clean, "--form", form, "--out", out, "--picture", f"公章={stamp}")

    assert call.code == 0, call.err
    assert "放入 1 张图片" in call.err.replace("\n", "")
    assert openpyxl.load_workbook(out).active["D1"].value > 0


def test_the_guide_names_every_way_of_writing():
    guide = (Path(__file__).parents[3] / "docs" / "forms.md").read_text("utf-8")

    assert [name for name in FILTERS if f"`{name}" not in guide and f"|{name}" not in guide] == []


@pytest.mark.parametrize(("asked", "marked"), [((), False), (("--draft",), True)])
def test_a_blank_is_printed_in_spite_of_errors_and_marked_only_where_asked(asked, marked, jiugai, sample, tmp_path):
    target = tmp_path / "票.xlsx"
    called = jiugai("fill", sample, "--form", "表决票", "--out", target, *asked)
    assert called.code == 0
    assert ("草稿" in (openpyxl.load_workbook(target).active.oddHeader.center.text or "")) is marked
    assert ("处错误没有改；空白表照填了" in called.err) is not marked
