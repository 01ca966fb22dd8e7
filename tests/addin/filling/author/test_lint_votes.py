"""A form of a vote's result that prints only sums hides the deemed votes, and its author is told."""

from types import SimpleNamespace

import pytest

from addin.filling.author.lint_votes import sums_only

SHEET = SimpleNamespace(name="公告")


def cell(*titles: str):
    pieces = tuple(SimpleNamespace(title=title) for title in titles)
    return SimpleNamespace(a1="B1", template=SimpleNamespace(pieces=pieces))


@pytest.mark.parametrize(
    "titles",
    [
        ("表决结果.参与投票人数",),
        ("表决结果.投票标题", "本组.参与面积"),
        ("本组.投票标题", "本组.同意人数"),
        ("表决结果.同意面积|千分位",),
        ("表决结果.同意人数", "表决结果.结论"),
    ],
)
def test_sums_alone_are_told(titles):
    assert [hint.code for hint in sums_only(SHEET, [cell(*titles)])] == ["deemed-votes-not-apart"]


@pytest.mark.parametrize(
    "titles",
    [
        ("表决结果.参与投票人数", "表决结果.推定参与人数"),
        ("表决结果.同意人数", "本组.推定说明"),
        ("表决结果.同意人数", "表决结果.实际收回人数"),
        ("表决结果.结论",),
        ("同意人数",),
    ],
)
def test_where_they_stand_apart_or_no_vote_is_printed_nothing_is_said(titles):
    assert not list(sums_only(SHEET, [cell(*titles)]))
