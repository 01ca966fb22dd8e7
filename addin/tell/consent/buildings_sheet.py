"""楼栋图: every building as floors and doors, coloured by answer, for the wall: no person's name stands on it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from addin.outcome import Outcome
from addin.tally import Count, Group
from addin.tell.consent.plan_bands import WIDTH
from addin.tell.consent.plan_building import (
    ABSENT,
    SERVED,
    WORDS,
    blocks,
    said,
)
from addin.tell.consent.plan_pages import BLOCK, ROWS, laid
from addin.tell.roster.layout import UnitPlan, plans
from addin.tell.roster.sharing import shared
from addin.tell.sheet import (
    ResultColumn,
    ResultSheet,
    Row,
    WallSheet,
)
from validators.address.address import Address
from validators.amounts import percent
from validators.meaning.consent.answer import Answer

SHEET: ResultSheet = WallSheet(
    "楼栋图",
    (ResultColumn("楼栋图", 11), *(ResultColumn("", 11) for _ in range(WIDTH))),
    words=(*WORDS, ABSENT),
    page_rows=ROWS,
)
HOW = f"单元名右边：同意户数/总户数。“{ABSENT}”：户室清册里没有这一户。"
HOW_SERVED = f"门牌后面有“{SERVED}”的：表决票已经送达，还没有收回。"
_ACROSS = 3
"""Addresses in a line."""


def rows(outcome: Outcome) -> list[Row]:
    """Heading and legend, the buildings, the counts, and what is in no drawing."""
    if not outcome.roll.dwellings:
        return []
    return laid([_head(outcome), *_buildings(outcome), *_counts(outcome), *_left_over(outcome)])


def _head(outcome: Outcome) -> list[Row]:
    vote, whole = outcome.votes[0], outcome.compound.households
    motion = f"　{vote.name}" if vote.name else ""
    numbers = (whole.agree, whole.against, whole.abstain, whole.invalid, whole.not_collected)
    followed = [whole.follow] if whole.follow else []
    how = HOW + (HOW_SERVED if whole.served else "")
    legend: Row = ["图例"]
    for word, number in zip(WORDS, [*numbers, *followed], strict=False):
        legend += [word, f"{number} 户"]
    return [[f"{outcome.compound.name}{motion}　共 {whole.total} 户：{said(whole)}"], [*legend, ABSENT], [how]]


def _buildings(outcome: Outcome) -> Iterator[list[Row]]:
    counts = {(str(group.level), group.building, group.unit): group.households for group in outcome.groups}
    drawn = plans(outcome.votes[0].roll, lambda dwelling: dwelling.household)
    for building, found in groupby(drawn, key=lambda plan: plan.unit.building):
        units: Sequence[UnitPlan] = list(found)
        whole = counts["building", building, ""]
        yield from blocks(units[0].unit.building_name, units, [_of(counts, plan) for plan in units], whole)


def _of(counts: dict[tuple[str, str, str], Count], plan: UnitPlan) -> Count:
    return counts["unit", plan.unit.building, plan.unit.unit]


def _counts(outcome: Outcome) -> Iterator[list[Row]]:
    """All five answers of each building and each unit."""
    lines = [_line(group) for group in _in_turn(outcome.groups) if group.households.total]
    head: Row = ["各楼栋、单元", None, "户数", *[word for word in WORDS if word != Answer.FOLLOW.word], None, "同意率"]
    for part in shared(lines, -(-len(lines) // (BLOCK - 1))):
        yield [head, *part]


def _in_turn(groups: Sequence[Group]) -> list[Group]:
    """The compound, then each building followed by its units."""
    place = {group.building: at for at, group in enumerate(groups) if group.level == "building"}
    return [groups[0], *sorted(groups[1:], key=lambda group: (place[group.building], group.level == "unit"))]


def _line(group: Group) -> Row:
    count = group.households
    numbers = (count.total, count.agree, count.against, count.abstain, count.invalid, count.not_collected)
    rate = "" if count.rate is None else percent(count.rate)
    return [group.name, None, *map(str, numbers), None, rate]


def _left_over(outcome: Outcome) -> Iterator[list[Row]]:
    """Answers for places that 户室清册 does not have, and what nobody lives in."""
    vote = outcome.votes[0]
    asked = zip(vote.dossier.answers, vote.dossier.register.dwelling_of, strict=True)
    lost = [answer for answer, dwelling in asked if dwelling is None and answer.opinion is not None]
    said_of = [f"{_place(answer.address)}　{answer.opinion}" for answer in lost]
    yield from _listed(f"户室清册里找不到的答复 {len(lost)} 份（没有计入，请核对门牌）", said_of)
    empty = [str(dwelling.row.address) for dwelling in vote.roll.dwellings if not dwelling.household]
    yield from _listed(f"车位、储藏室、商铺等不算户的 {len(empty)} 处（没有画）", empty)


def _place(address: Address) -> str:
    return str(address) or "（没写门牌）"


def _listed(title: str, texts: Sequence[str]) -> Iterator[list[Row]]:
    step = WIDTH // _ACROSS
    lines: list[Row] = []
    for start in range(0, len(texts), _ACROSS):
        line: Row = [None] * (WIDTH + 1)
        for at, text in enumerate(texts[start : start + _ACROSS]):
            line[at * step] = text
        lines.append(line)
    for part in shared(lines, -(-len(lines) // (BLOCK - 1))):
        yield [[title], *part]
