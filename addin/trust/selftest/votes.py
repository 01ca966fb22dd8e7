"""Every rule by numbers of its own, and whole votes from the roster to the verdict: by hand, and by the oracle."""

import json
from collections.abc import Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any

from addin.law.shelf import shelf
from addin.law.verdict import Verdict, try_rule
from addin.outcome import Outcome
from addin.trust.selftest.case import DECK, Played, cards, differs, played, settings, table, worked_out

PERSONS_A_FLOOR = 20


def rules() -> Iterator[Played]:
    """One card a rule of the shelf; a rule without a card is a difference, too."""
    tried = {case["rule"]: case["tries"] for case in cards("trials.toml")}
    known = [f"{book}.{name}" for book, found in shelf().items() for name in found]
    for name in dict.fromkeys((*known, *tried)):
        yield played("法律门槛", name, "addin/law", partial(_rule, name, tried.get(name)))


def _rule(name: str, tries: list[tuple[int, int, bool]] | None) -> Iterator[str]:
    book, _, constant = name.rpartition(".")
    rule = shelf().get(book, {}).get(constant)
    if rule is None or tries is None:
        yield "这条规则只在一边有" if rule else "程序里没有这条规则"
        return
    for part, whole, passed in tries:
        found = try_rule(rule, SimpleNamespace(**{rule.part.value: part, rule.whole.value: whole}))
        yield from differs(f"{part}/{whole}", passed, found.passed)


def by_hand() -> Iterator[Played]:
    """Votes with published or hand-made results."""
    for case in cards("votes.toml"):
        yield played("表决", case["title"], case["source"], partial(_vote, case))


def _vote(case: dict[str, Any]) -> Iterator[str]:
    words = [(word, area) for word, number, area in case["groups"] for _ in range(number)]
    roster, answers = [], []
    for at, (word, area) in enumerate(words):
        where = [1 + at // 400, 1 + at // 80 % 5, str(101 + at % 80)]
        roster.append([*where, area, f"业主{at}"])
        if word:
            answers.append([*where, word, f"业主{at}"])
    place = ("楼栋", "单元", "房号")
    outcome = worked_out(
        settings(case["settings"]),
        table("户室清册", (*place, "建筑面积", "产权人"), roster),
        table("同意表", (*place, "意见", "签字"), answers),
    )
    yield from differs("结论", case["passed"], outcome.decision.passed)
    found = _verdicts(outcome)
    for line in case["expected"]:
        yield from differs(" ".join(line.split()[:2]), line, found.get(" ".join(line.split()[:2]), "没有这一项"))


def _verdicts(outcome: Outcome) -> dict[str, str]:
    return {
        f"{one.rule.name} {one.by}": _line(one) for one in outcome.decision.verdicts if one.group.level == "compound"
    }


def _line(one: Verdict) -> str:
    return f"{one.rule.name} {one.by} {one.part}/{one.whole} {one.need} {'yes' if one.passed else 'no'}"


def by_oracle() -> Iterator[Played]:
    """Random compounds whose counts and verdicts a second, independent program worked out when the deck was made."""
    for number, case in enumerate(json.loads((DECK / "oracle.json").read_text(encoding="utf-8")), start=1):
        yield played("独立复算", f"第 {number} 个随机小区", "tests/oracle/ballots.py", partial(_against, case))


def _against(case: dict[str, Any]) -> Iterator[str]:
    place = ("楼栋", "单元", "房号")
    rows, answers = case["dwellings"], case["answers"]
    outcome = worked_out(
        settings(case["settings"]),
        table("户室清册", (*place, "建筑面积", "产权人", "产权人代码"), rows),
        table("同意表", (*place, "意见", "签字"), [[*rows[at][:3], word, name] for at, word, name in answers]),
    )
    found = [
        [one.rule.name, one.by.value, one.passed, one.part, one.whole]
        for one in outcome.decision.verdicts
        if one.group.level == "compound"
    ]
    yield from differs("各项", case["verdicts"], found)
    households = outcome.compound.households
    counted = [households.agree, households.against, households.abstain, households.invalid, households.not_collected]
    yield from differs("户数", case["households"], counted)
