"""Marks of other programs, records stacked downwards, formulas that read the first of many rows."""

from pathlib import Path

import pytest

from addin.filling.author.lint import Hint
from tests.addin.filling.author.test_lint import lint


def of(code: str, hints: list[Hint]) -> list[str]:
    return [hint.text for hint in hints if hint.code == code]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("{小区名称}申报表", "{小区名称}"),
        ("｛小区名称｝", "｛小区名称｝"),
        ("共${总户数}户", "${总户数}"),
        ("【小区名称】", "【小区名称】"),
        ("<<小区名称>>", "<<小区名称>>"),
        ("«别的»", "«别的»"),
        ("[[单价]]", "[[单价]]"),
        ("%总户数%", "%总户数%"),
        ("#总户数#", "#总户数#"),
        ("{分摊明细.门牌}", "{分摊明细.门牌}"),
        ("{居民出资|万元}", "{居民出资|万元}"),
    ],
)
def test_a_mark_of_another_kind_is_told_with_the_way_to_write_it(tmp_path: Path, text: str, mark: str) -> None:
    found = of("foreign-mark", lint(tmp_path, {"A1": text, "B9": "{{总户数}}"}))

    name = mark.strip("{}｛｝$【】<>«»[]%#")
    assert found == [f"“表”的 A1：“{mark}”不会填；要写成 {{{{{name}}}}}，两边各两个大括号"]


@pytest.mark.parametrize(
    "text",
    [
        "【注】",
        "{可选}",
        "{{总户数}}",
        "｛｛总户数｝｝",
        "100%，其中 5%",
        "A<B",
        "《办法》",
        "#1楼",
        "[1]",
        "{{ 总户数 }}",
    ],
)
def test_what_only_looks_like_one_is_left_alone(tmp_path: Path, text: str) -> None:
    assert of("foreign-mark", lint(tmp_path, {"A1": text, "B9": "{{总户数}}"})) == []


def test_every_unfinished_mark_is_told_at_once(tmp_path: Path) -> None:
    cells = {
        "A1": "{{小区名称",
        "A2": "小区名称}}",
        "A3": "{{#每 分摊明细}}",
        "A4": "{{/若}}",
        "A5": "{{#每 分摊明细.门牌}}",
        "A6": "{{小区名称}",
        "A7": "{总户数}",
        "A8": "{{}}",
    }
    found = [hint.text.partition("：")[0] for hint in lint(tmp_path, cells) if hint.code != "label-repeats"]

    assert set(found) == {f"“表”的 A{row}" for row in range(1, 9)}


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        (["门牌", "产权人", "分摊金额"], "第 2–4 行"),
        (["门牌", "产权人"], "第 2–3 行"),
    ],
)
def test_fields_stacked_downwards_are_told(tmp_path: Path, cells: list[str], rows: str) -> None:
    found = lint(tmp_path, {f"B{row}": f"{{{{分摊明细.{name}}}}}" for row, name in enumerate(cells, start=2)})

    (text,) = of("stacked", found)
    assert text.startswith(f"“表”的 {rows}：“分摊明细”同一个明细的几栏上下排着")
    assert "{{#每 …}} 和 {{/每}}" in text


@pytest.mark.parametrize(
    "cells",
    [
        {"A2": "{{分摊明细.门牌}}", "B2": "{{分摊明细.产权人}}"},
        {"A2": "{{分摊明细.门牌}}", "A4": "{{分摊明细.产权人}}"},
        {"A2": "{{分摊明细.门牌}}", "C3": "{{分摊明细.产权人}}"},
        {"A2": "{{#每 分摊明细}}{{分摊明细.门牌}}", "A3": "{{分摊明细.产权人}}{{/每}}"},
        {"A2": "{{#每 分摊明细.门牌}}", "A3": "{{分摊明细.门牌}}", "A4": "{{/每}}", "A5": "{{总户数}}"},
    ],
)
def test_rows_that_are_meant_so_are_not(tmp_path: Path, cells: dict[str, str]) -> None:
    assert of("stacked", lint(tmp_path, cells)) == []


LIST = {"A2": "{{分摊明细.门牌}}", "B2": "{{分摊明细.分摊金额}}", "C2": "=C1+B2"}


@pytest.mark.parametrize(
    ("place", "formula", "asked"),
    [
        ("C3", "=C2", "C2"),
        ("C1", "=B2*2", "B2"),
        ("D5", "=IF(B2>0,1,2)", "B2"),
        ("D5", "=SUM(B2)+$C$2", "$C$2"),
        ("D5", "='表'!B2", "'表'!B2"),
        ("D5", "=VLOOKUP(B2,F1:G3,2,FALSE)", "B2"),
    ],
)
def test_a_formula_that_reads_only_the_first_row_is_told(tmp_path: Path, place: str, formula: str, asked: str) -> None:
    (text,) = of("first-row-only", lint(tmp_path, {**LIST, place: formula}))

    assert text.startswith(f"“表”的 {place}：公式只指着明细行的 {asked}，有几条时取到的是第一条")


@pytest.mark.parametrize("formula", ["=SUM(B2)", "=SUM(B2:B2)", "=COUNTA(A2)", "=MAX(B2:B2)", '="B2"', "=SUM(B:B)"])
def test_a_formula_over_the_list_is_not(tmp_path: Path, formula: str) -> None:
    assert of("first-row-only", lint(tmp_path, {**LIST, "D5": formula})) == []


def test_a_running_balance_within_the_row_is_not_and_one_below_it_is(tmp_path: Path) -> None:
    found = of("first-row-only", lint(tmp_path, {**LIST, "A3": "期末", "C3": "=C2"}))

    assert [text.partition("：")[0] for text in found] == ["“表”的 C3"]


def test_a_groups_own_row_is_read_once_for_each_group(tmp_path: Path) -> None:
    cells = {
        "A1": "{{#每 分摊明细.产权人}}{{本组.产权人}}",
        "B1": "{{本组.分摊金额}}",
        "A2": "{{分摊明细.门牌}}",
        "B2": "{{分摊明细.分摊金额}}",
        "B3": "=B2",
        "A3": "{{/每}}",
        "C3": "=B1",
    }
    found = of("first-row-only", lint(tmp_path, cells))

    assert [text.partition("：")[0] for text in found] == ["“表”的 B3"]
