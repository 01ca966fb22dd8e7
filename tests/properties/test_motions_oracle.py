"""1,000 random compounds with three motions each: every count and verdict of every motion is the oracle's.

Each motion has its own matter, date, way of voting, lift rule and scope; what it leaves blank is as in 参数.
"""

from collections import Counter
from dataclasses import astuple, replace
from random import Random
from typing import NamedTuple

from addin.law.decision import decide
from addin.roll import build
from addin.tally import tally
from tests.oracle import statute
from tests.properties.compounds import (
    DAYS,
    LIFTS,
    LISTED,
    MATTERS,
    MODES,
    as_read,
    counted,
    random_choices,
    random_compound,
    where,
)
from validators.motions import per_motion
from validators.sheets.consent.opinion import Opinion
from validators.sheets.vote.motions import MotionRow
from validators.sheets.vote.scope import Scope
from validators.table.source import Source

SHEET = Source("议题", {"name": 1, "listed_matter": 2, "matter": 3, "vote_date": 4, "scope": 5})
NAMES = ("小区改造", "装电梯", "选物业")
BLANK = None


class Motioned(NamedTuple):
    """As much of a `ConsentRow` as is read, with the motion it speaks of."""

    building: str
    unit: str
    room: str
    opinion: Opinion
    signature: str
    floor: int | None = None
    door: str = ""
    motion: str = ""


def random_motion(random, first):
    """What a row of 议题 fills in, in the oracle's words; None is as in 参数."""
    own = {
        "day": random.choice((BLANK, *DAYS)),
        "matter": random.choice((BLANK, *MATTERS)),
        "listed": random.choice((BLANK, *[word for word in LISTED if word])),
        "mode": random.choice((BLANK, *MODES)),
        "lift": random.choice((BLANK, *LIFTS)),
    }
    chosen = first | {name: value for name, value in own.items() if value is not BLANK}
    if own["matter"] and not own["listed"]:
        chosen["listed"] = None
    if own["day"]:
        chosen["last day"] = own["day"]  # a motion's own day is its last, where it names no other
    chosen["scope"] = random.choice([("", ""), ("1", ""), ("2", "1")])
    return own, chosen


def as_row(number, own, scope):
    return MotionRow(
        SHEET,
        number + 2,
        NAMES[number],
        listed_matter=LISTED[own["listed"]],
        matter=MATTERS.get(own["matter"]),
        vote_date=own["day"],
        scope=Scope(*scope) if any(scope) else None,
        ballot_mode=MODES.get(own["mode"]),
        lift_rule=LIFTS.get(own["lift"]),
    )


def test_each_motion_is_counted_and_judged_as_if_it_were_the_only_one():
    random, seen = Random("motions"), Counter()
    for _ in range(1_000):
        dwellings, answers = random_compound(random)
        first = random_choices(random) | {"scope": ("", "")}
        spoken = [random.choice(NAMES) for _ in answers]
        motions = [random_motion(random, first) for _ in NAMES[1:]]
        whole = as_read(dwellings, answers, first)
        replies = [replied_to(reply, name) for reply, name in zip(whole.answers, spoken, strict=True)]
        whole = replace(whole, answers=tuple(replies), settings=replace(whole.settings, motion=NAMES[0]))
        rows = [as_row(number, own, chosen["scope"]) for number, (own, chosen) in enumerate(motions, start=1)]
        found = per_motion(whole, rows).dossiers
        assert [dossier.settings.motion for dossier in found] == list(NAMES)
        for name, dossier, chosen in zip(NAMES, found, (first, *(chosen for _, chosen in motions)), strict=True):
            if not any(statute.in_scope(row, chosen) for row in dwellings):
                chosen = chosen | {"scope": ("", "")}
            given = [answer for answer, motion in zip(answers, spoken, strict=True) if motion == name]
            seen.update(agrees(dossier, dwellings, given, chosen))
    assert {(rule, passed) for rule in ("quorum", "approval", "dissent", "lift") for passed in (True, False)} <= set(
        seen
    )
    assert seen["scoped"] > 100


def replied_to(reply, name):
    return Motioned(*reply, motion="" if name == NAMES[0] else name)


def agrees(dossier, dwellings, answers, chosen):
    """Compare one motion; what was seen."""
    groups = tally(build(dossier, dossier.scope))
    expected = statute.groups(dwellings, answers, chosen)
    case = (chosen, dwellings, answers)
    assert [where(group) for group in groups] == list(expected), case
    for group, votes in zip(groups, expected.values(), strict=True):
        for measured in ("households", "persons", "area"):
            assert astuple(getattr(group, measured)) == counted(votes[measured]), case
    verdicts = [
        (*where(v.group), v.rule.name, v.by.value, v.part, v.whole, v.need, v.passed, v.deemed)
        for v in decide(dossier, groups).verdicts
    ]
    assert verdicts == statute.verdicts(expected, chosen), case
    yield from ((verdict[3], verdict[8]) for verdict in verdicts)
    yield "scoped" if any(chosen["scope"]) else "whole"
