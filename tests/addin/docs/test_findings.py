"""Every kind of finding there is, wherever it is declared: its code and its texts."""

import re
from string import Formatter

import pytest

from addin.docs.findings import PAGE, kinds, page
from validators.finding import Finding, Kind
from validators.grid import CellRef

KINDS = kinds()
ALL = pytest.mark.parametrize("kind", [kind for found in KINDS.values() for kind in found], ids=lambda kind: kind.code)
KNOWN = re.compile(r"\bExcel\b")
"""Latin words that staff do read."""


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("code", KINDS)
def test_a_code_is_declared_once(code: str) -> None:
    assert len(KINDS[code]) == 1
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+|normalised", code)


@ALL
def test_every_text_says_something(kind: Kind) -> None:
    assert all(text.strip() for text in (kind.zh, kind.fix, kind.en, kind.en_fix))


@ALL
def test_every_text_renders(kind: Kind) -> None:
    chinese = placeholders(kind.zh) | placeholders(kind.fix)
    params = {name: f"‹{name}›" for name in chinese | placeholders(kind.en) | placeholders(kind.en_fix)}
    assert all(name.isidentifier() for name in params)
    finding = Finding(kind, CellRef("表", 1, 1), params.pop("column", ""), params.pop("value", ""), params)
    for text in (finding.message, finding.fix, finding.english):
        assert "{" not in text


@ALL
def test_chinese_texts_are_chinese_and_short(kind: Kind) -> None:
    for text in (kind.zh, kind.fix):
        bare = KNOWN.sub("", re.sub(r"{[^}]*}", "", text))
        assert not re.search(r"[A-Za-z]{2,}", bare), text
        assert not text.endswith("。"), text
        assert len(bare) <= 60, text


@ALL
def test_english_texts_are_sentences(kind: Kind) -> None:
    assert kind.en.endswith((".", "?")), kind.en
    assert kind.en_fix.endswith("."), kind.en_fix


def test_the_page_of_findings_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make templates`"
