"""空白表决票: whom a slip is to be printed for, on which motion; two slips side by side make a record.

At a meeting with a sign-in sheet its voters have one each; else every owner has, with the area he votes with.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from addin.outcome import Outcome
from addin.tell.figure import (
    Field,
    RecordSet,
    Value,
    hundredths,
)
from addin.tell.roster.holders import holders
from validators.meaning.meetings.gatherings import Gathering
from validators.sheets.vote.choices import MeetingKind

SIDES = ("左", "右")
VOID = "此票作废"
FIELDS = (
    Field("票号", "从 001 起，每个议题各自编号"),
    Field("姓名"),
    Field("住址"),
    Field("票权", "如 1 票，或 1 人 89.47㎡"),
    Field("议题"),
    Field("第几题", "如 议题1"),
    Field("作废", "多出来的一张印“此票作废”"),
)


class Voter(NamedTuple):
    """`weight`: what the vote weighs, in words."""

    name: str
    home: str
    weight: str


def voters(outcome: Outcome) -> list[Voter]:
    """Of the meetings' sign-in sheets, each person once; without any, the owners in 户室清册 order."""
    held = [session.gathering for session in outcome.paper.meetings.sessions if session.gathering]
    listed = [one for one in held if one.voters and one.kind is not MeetingKind.OWNERS]
    return list(dict.fromkeys(_listed(listed))) if listed else _owners(outcome)


def _listed(held: list[Gathering]) -> Iterator[Voter]:
    for gathering in held:
        yield from (Voter(row.name, row.home, "1 票") for row in gathering.voters)


def _owners(outcome: Outcome) -> list[Voter]:
    """One slip a person, at his first dwelling, with all his area."""
    return [
        Voter(one.row.owner, str(one.row.address), f"1 人 {hundredths(one.area):,}㎡（专有部分面积）")
        for one in holders(outcome.roll)
    ]


def _slips(outcome: Outcome) -> Iterator[dict[str, Value]]:
    for motion, vote in enumerate(outcome.votes, start=1):
        for number, voter in enumerate(voters(outcome), start=1):
            yield {
                "票号": f"{number:03}",
                "姓名": voter.name,
                "住址": voter.home,
                "票权": voter.weight,
                "议题": vote.name,
                "第几题": f"议题{motion}",
                "作废": "",
            }


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    slips = list(_slips(outcome))
    spare: dict[str, Value] = {**dict.fromkeys((field.name for field in FIELDS), ""), "作废": VOID}
    for at in range(0, len(slips), 2):
        pair = (slips[at], slips[at + 1] if at + 1 < len(slips) else spare)
        yield {f"{side}{name}": value for side, slip in zip(SIDES, pair, strict=True) for name, value in slip.items()}


RECORDS = RecordSet(
    "空白表决票",
    "两张并排为一行：每个议题、每位投票人一张",
    tuple(Field(f"{side}{field.name}", field.meaning) for side in SIDES for field in FIELDS),
    _records,
    "会议签到表有表决权的人；没有签到表的为户室清册的产权人",
)
