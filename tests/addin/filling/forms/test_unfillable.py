"""Placeholders where none can be filled are told, lest the form be submitted with braces in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from addin.filling.forms.form import FormProblem
from tests.addin.filling.made_forms import fill, make

TEXT = "见{{小区名称}}"


def sheet(book: Workbook) -> Worksheet:
    return book.worksheets()[0]


PLACES: dict[str, Callable[[Workbook], object]] = {
    "“表”的 下拉或输入提示": lambda book: sheet(book).data_validation("B2", {"validate": "list", "source": [TEXT]}),
    "“表”的 条件格式": lambda book: sheet(book).conditional_format(
        "B2", {"type": "cell", "criteria": "=", "value": f'"{TEXT}"'}
    ),
    "“表”的 超链接": lambda book: sheet(book).write_url("B2", "http://x", string="看", tip=TEXT),
    "“表”的 B2": lambda book: sheet(book).write_formula("B2", f'="{TEXT}"'),
    "名称“甲”": lambda book: book.define_name("甲", f'="{TEXT}"'),
    "文件属性": lambda book: book.set_properties({"title": TEXT}),
}


@pytest.mark.parametrize(("place", "draw"), PLACES.items(), ids=PLACES)
def test_each_place_is_named(place: str, draw: Callable[[Workbook], object], tmp_path: Path) -> None:
    form = make(tmp_path / "表样.xlsx", {"A1": "{{小区名称}}"}, more=draw)

    with pytest.raises(FormProblem) as raised:
        fill(form)

    assert [problem.partition("：")[0] for problem in raised.value.problems] == [place]
    assert not (tmp_path / "填好.xlsx").exists()
