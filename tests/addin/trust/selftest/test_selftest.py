"""The deck passes here, covers what it should, notices a slip anywhere, and is what the oracle says today."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from addin import exact
from addin.hosts.reading import delimited
from addin.law.shelf import shelf
from addin.machine.templates import example_forms
from addin.public.forms import is_public
from addin.trust.selftest import forms, reading, splits, votes
from addin.trust.selftest.build import build_hash
from addin.trust.selftest.case import Played, cards
from addin.trust.selftest.passed import last_pass, remember
from addin.trust.selftest.play import Page, lines
from tests.oracle import deck
from tests.proofs.proving import planted
from validators.meaning.consent import answer
from validators.sheets.money.choices import Method


def differing(part: Callable[[], Iterator[Played]]) -> list[Played]:
    return [one for one in part() if one.differing]


@pytest.mark.parametrize("part", [votes.rules, votes.by_oracle, splits.by_hand, reading.every_format, forms.every_form])
def test_every_card_comes_out_as_the_deck_says(part):
    assert differing(part) == []


def test_the_deck_is_what_the_oracle_says_today():
    assert deck.FILE.read_text(encoding="utf-8") == deck.text()


def test_every_rule_every_method_and_every_form_has_a_card():
    rules = {f"{book}.{name}" for book, found in shelf().items() for name in found}
    assert {case["rule"] for case in cards("trials.toml")} == rules
    assert {case["settings"]["分摊方式"] for case in cards("splits.toml")} == {str(method) for method in Method}
    titles = {one.title for one in forms.every_form()}
    assert titles >= {form.name for form in example_forms().values()}
    assert any(is_public(form) for form in example_forms().values())


@pytest.mark.parametrize(
    ("part", "function", "old", "new"),
    [
        (votes.rules, exact.at_least, ">=", ">"),
        (votes.rules, exact.more_than, "denominator >", "denominator >="),
        (votes.rules, exact.less_than, "denominator <", "denominator <="),
        (votes.by_oracle, answer.owner_answer, "len(valid) == 1", "valid"),
        (splits.by_hand, exact.allocate, "reverse=True", "reverse=False"),
        (reading.every_format, delimited.read_csv, '"gb18030"', '"latin-1"'),
    ],
    ids=["以上", "过半数", "不足", "一位业主一个答复", "尾差", "编码"],
)
def test_a_slip_is_noticed(part, function, old, new):
    with planted(function, old, new):
        assert differing(part)


def test_what_raises_is_a_difference_and_no_traceback(monkeypatch):
    def broken(*_: object) -> None:
        raise RuntimeError("坏了")

    monkeypatch.setattr(splits, "worked_out", broken)
    assert all("坏了" in one.differing[0] for one in splits.by_hand())


def test_the_page_says_what_differs_and_that_nothing_may_be_counted():
    wrong = Played("表决", "恰好一半", "第1259条", ("结论：应为 False，算得 True",))
    page = Page(datetime(2026, 1, 1), "abc", (wrong, Played("分摊", "三户", "", ())))
    text = "\n".join(lines(page))
    assert "结论：不通过，1 项" in text
    assert "应为 False，算得 True" in text
    assert "分摊：1 项，全部相符" in text


def test_the_build_is_one_word_that_changes_with_any_file():
    assert build_hash() == build_hash()
    assert len(build_hash()) == 16


def test_the_last_pass_is_remembered_for_this_version_only(tmp_path, monkeypatch):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path))
    assert last_pass() is None
    remember(datetime(2026, 1, 2, 3, 4), "abc")
    assert last_pass() is not None
    told = json.loads((tmp_path / "selftest.json").read_text())
    for text in (json.dumps(told | {"version": "0.0.1"}), "[]", "{", json.dumps({"time": 1})):
        (tmp_path / "selftest.json").write_text(text)
        assert last_pass() is None
