"""A file of local rules that somebody wrote to harm: refused in one line, or taken for what it is, which is a text.

Whatever it says, it can only ask for more than the law does: no file makes a vote pass that fails by the law.
"""

import time
from pathlib import Path

import openpyxl
import pytest

from addin.cli.app import _exit_code
from addin.importing.rule_file import LARGEST, read_rules
from addin.unusable import Unusable
from tests.abuse.test_injection import HOSTILE, formulas
from tests.addin.trust.small import answers, roster, write

SECONDS = 15
ITEMS = {
    "title": "八成同意",
    "authority": "某市人大常委会",
    "article": "《某市条例》第九条",
    "quotation": "全体业主五分之四以上同意",
    "matter": "一般",
    "part": "同意的",
    "whole": "全体业主",
    "comparison": "以上",
    "ratio": "4/5",
    "measures": "人数和面积",
    "by": "某街道",
}
CASES = '["8/10 通过", "7/10 不通过"]'
LONG = 60_000


def rule(cases: str = CASES, dates: str = "from = 2022-01-01\nchecked = 2025-01-01", **items: str) -> str:
    """A file of one rule; `items` in place of its own, written as TOML writes any text."""
    lines = [f'{name} = "{escaped(text)}"' for name, text in (ITEMS | items).items()]
    return "\n".join(["[[rule]]", *lines, dates, f"cases = {cases}"])


def escaped(text: str) -> str:
    return "".join(f"\\u{ord(one):04x}" if ord(one) < 32 or one in '"\\' else one for one in text)


def taken(folder: Path, text: str | bytes) -> bool:
    """Whether the file is taken; if not, in one line, and either way in seconds."""
    path = folder / "规则.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    began = time.monotonic()
    told = ""
    try:
        read_rules(path)
    except Unusable as problem:
        told = str(problem)
    assert time.monotonic() - began < SECONDS
    assert "\n" not in told
    assert len(told) < 500
    return not told


def test_an_honest_file_is_taken(tmp_path):
    assert taken(tmp_path, rule())


@pytest.mark.parametrize("item", ["title", "quotation", "by", "article"])
@pytest.mark.parametrize("evil", [HOSTILE[0], HOSTILE[1], "+1+1", "{{小区名称}}", "<script>alert(1)</script>"])
def test_a_formula_or_a_placeholder_in_it_stays_a_text_in_the_workbook(tmp_path, capfd, item, evil):
    (tmp_path / "规则.toml").write_text(rule(**{item: evil}), encoding="utf-8")
    book = compound(tmp_path, against=1)
    out = tmp_path / "入.xlsx"
    assert _exit_code(["rules", str(tmp_path / "规则.toml"), "--into", str(book), "--out", str(out)]) == 0
    assert [text for text in formulas(out) if 'HYPERLINK("#' not in text] == []
    texts = [str(cell.value) for row in openpyxl.load_workbook(out).worksheets[-1].iter_rows() for cell in row]
    assert evil in texts
    assert _exit_code(["tally", str(out)]) in (0, 1)
    assert "Traceback" not in capfd.readouterr().err


def compound(folder: Path, against: int, owners: int = 20) -> Path:
    settings = "| 项目 | 值 |\n| 小区名称 | 甲院 |\n| 表决日期 | 2025-06-01 |\n| 事项类型 | 一般 |"
    tables = {"参数": settings, "户室清册": roster(owners), "同意表": answers(owners, against)}
    return write(folder / "甲.xlsx", tables)


ODD = {
    "empty": "",
    "no rule": "x = 1",
    "rule is a word": 'rule = "x"',
    "rules are words": 'rule = ["x", "y"]',
    "rules are nested": "rule = " + "[" * 5_000 + "]" * 5_000,
    "tables are nested": "[[rule]]\n" + "[rule" + ".a" * 5_000 + "]\n",
    "inline tables": "rule = " + "{a=" * 3_000 + "1" + "}" * 3_000,
    "too large": rule() + "\n#" + "x" * LARGEST,
    "too many": "\n".join([rule()] * 101),
    "twice": rule() + "\n" + rule(),
    "not UTF-8": b"\xff\xfe" + "[[rule]]".encode("utf-16-le"),
    "control characters": rule().encode() + b"\x00\x07",
    "half a character": rule().encode()[:-1] + b"\xe5\x85",
    "unknown items": "[[rule]]\n" + "\n".join(f'k{at} = "x"' for at in range(2_000)),
    "a very long item": "[[rule]]\n" + "k" * 100_000 + ' = "x"',
    "an item of another kind": rule().replace('ratio = "4/5"', "ratio = 0.8"),
    "a number of many digits": rule().replace('ratio = "4/5"', "ratio = " + "9" * 50_000),
    "an escape": rule().replace("八成同意", "\\uD800"),
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_no_file_of_rules_is_refused_in_one_line(tmp_path, name):
    assert not taken(tmp_path, ODD[name])


@pytest.mark.parametrize(
    "ratio",
    [
        "1/0",
        "0/1",
        "-1/2",
        "3/2",
        "1e999",
        "nan",
        "inf",
        "一百二十三分之一",
        "9" * 5_000 + "/1",
        "1/" + "9" * 5_000,
        "1/2/" * 10_000,
        "二分" * 10_000,
        " " * LONG,
        "½" * 50,
        "101%",
        "=1/2",
    ],
    ids=range(16),
)
def test_a_ratio_that_is_none_is_refused(tmp_path, ratio):
    assert not taken(tmp_path, rule(ratio=ratio)) or ratio == "一百二十三分之一"


@pytest.mark.parametrize(
    "cases",
    [
        "[]",
        '["许多"]',
        '["0/0 通过"]',
        '["11/10 通过"]',
        '["8/10 不通过"]',
        f'["{"9" * 5_000}/10 通过"]',
        f'["8/{"9" * 5_000} 通过"]',
        '["' + "8/10 通过；" * 10_000 + '"]',
        '["' + "(" * 50_000 + '"]',
        "[1]",
        '[["8/10 通过"]]',
        '["-8/10 通过"]',
    ],
    ids=range(12),
)
def test_cases_that_are_none_or_come_out_otherwise_are_refused(tmp_path, cases):
    assert not taken(tmp_path, rule(cases)) or cases.startswith('["8/10 通过；')


@pytest.mark.parametrize(
    "dates",
    [
        "from = 2022-13-01\nchecked = 2025-01-01",
        "from = 9999-12-31\nto = 0001-01-01\nchecked = 2025-01-01",
        "from = 0001-01-01\namended = 0001-01-01\nchecked = 2025-01-01",
        "from = 2022-01-01T00:00:00Z\nchecked = 2025-01-01",
        'from = "2022-01-01"\nchecked = 2025-01-01',
        "checked = 2025-01-01",
    ],
    ids=range(6),
)
def test_days_that_cannot_be_are_refused(tmp_path, dates):
    assert not taken(tmp_path, rule(dates=dates))


def test_the_first_and_the_last_day_there_are_do_no_harm(tmp_path):
    assert taken(tmp_path, rule(dates="from = 0001-01-01\namended = 0001-01-02\nchecked = 9999-12-31"))


@pytest.mark.parametrize("item", ITEMS)
def test_an_item_of_sixty_thousand_characters_is_read_or_refused_in_seconds(tmp_path, item):
    taken(tmp_path, rule(**{item: "八成" * (LONG // 2)}))


@pytest.mark.parametrize("name", ["../../外面", "/etc/passwd", "CON", "x" * 300])
def test_a_name_that_leads_elsewhere_is_a_name_only(tmp_path, capfd, name):
    before = sorted(tmp_path.parent.iterdir())
    assert taken(tmp_path, rule(title=name, article=name))
    assert sorted(tmp_path.parent.iterdir()) == before
    assert _exit_code(["rules", name]) == 2
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize(
    ("items", "cases"),
    [
        ({"ratio": "1/100"}, '["1/100 通过", "0/100 不通过"]'),
        ({"part": "反对的", "comparison": "以下", "ratio": "99/100"}, '["99/100 通过", "100/100 不通过"]'),
        ({"part": "参与表决的", "ratio": "1/100"}, '["1/100 通过", "0/100 不通过"]'),
        ({"title": "民法典第二百七十八条", "ratio": "1/100"}, '["1/100 通过", "0/100 不通过"]'),
        ({"measures": "人数", "ratio": "1/100"}, '["1/100 通过", "0/100 不通过"]'),
    ],
    ids=range(5),
)
def test_no_rule_makes_a_vote_pass_that_fails_by_the_law(tmp_path, capfd, items, cases):
    import json

    failing = compound(tmp_path, against=12)
    (tmp_path / "规则.toml").write_text(rule(cases, **items), encoding="utf-8")
    out = tmp_path / "入.xlsx"
    assert _exit_code(["rules", str(tmp_path / "规则.toml"), "--into", str(failing), "--out", str(out)]) == 0
    for path in (failing, out):
        capfd.readouterr()
        _exit_code(["tally", str(path), "--json"])
        told = json.loads(capfd.readouterr().out)
        assert (told["conclusion"], told["passed"]) == ("failed", False)
    assert any("本地规则，由" in one["citation"] for one in told["verdicts"]) or items.get("measures")
