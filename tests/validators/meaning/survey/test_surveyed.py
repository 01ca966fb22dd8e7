"""Where a survey sheet says where it is from, and what of its words is a suggestion."""

import pytest

from tests.papers import dossier
from validators.meaning.survey.surveyed import address_field, said


@pytest.mark.parametrize(
    ("heads", "cells", "field"),
    [
        ("住址", "1-1-101", "location"),
        ("楼栋 | 房号", "1 | 101", "building"),
        ("住址 | 楼栋", "1-1-101 | 1", "location"),
    ],
)
def test_the_cell_that_names_the_home(heads, cells, field):
    (row,) = dossier(征求意见=f"| 姓名 | {heads} | 修路 |\n| 甲一 | {cells} | √ |").papers.survey
    assert address_field(row) == field


@pytest.mark.parametrize(("typed", "meant"), [("修路", "修路"), (" 修路 ", "修路"), ("无", ""), ("/", ""), ("", "")])
def test_no_suggestion_is_none(typed, meant):
    (row,) = dossier(征求意见=f"| 姓名 | 住址 | 修路 | 意见建议 |\n| 甲一 | 1-1-101 | √ | {typed} |").papers.survey
    assert said(row) == meant
