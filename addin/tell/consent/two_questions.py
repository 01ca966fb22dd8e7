"""分项意见: whether to renovate, and whether to bear one's share, counted apart where a paper asks them apart.

A plain tick on a sheet that asks once answers both; only who agrees to both consents to the motion as it was put.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from addin.outcome import Outcome
from addin.tally import Group
from addin.tell.consent.approval import LEVELS
from addin.tell.figure import Field, Figure, RecordSet, Value
from validators.dossier import Dossier
from validators.meaning.consent.answer import Answer, answer_of
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.qualified import qualifies
from validators.sheets.consent.row import ConsentRow

RENOVATE, PAY = "改造", "出资"
ANSWERS = (Answer.AGREE, Answer.AGAINST, Answer.ABSTAIN, Answer.INVALID)
SILENT = "未表态"
Place = tuple[str, str]


def is_asked(outcome: Outcome) -> bool:
    """Whether a paper asks about paying apart."""
    return any(row.pays is not None for row in outcome.dossier.answers)


def counted(outcome: Outcome) -> Mapping[Place, Counter[str]]:
    """Building and unit (empty: all of it) → households by 改造同意, 出资不同意 …, 两项都同意."""
    vote = outcome.votes[0]
    at = {id(row): index for index, row in enumerate(vote.dossier.dwellings)}
    asking = {row.source.sheet for row in vote.dossier.answers if row.pays is not None}
    found: dict[Place, Counter[str]] = {}
    for dwelling in vote.roll.dwellings:
        if dwelling.household:
            unit = vote.roll.units[dwelling.unit]
            words = _words(vote.dossier, at[id(dwelling.row)], asking)
            words += ["两项都同意"] if dwelling.answer is Answer.AGREE else []
            for place in {("", ""), (unit.building, ""), (unit.building, unit.unit)}:
                found.setdefault(place, Counter()).update(["户数", *words])
    return found


def _words(dossier: Dossier, index: int, asking: set[str]) -> list[str]:
    rows = [dossier.answers[each] for each in dossier.register.answers_of.get(index, ())]
    asked = [row if row.source.sheet not in asking else _renovating(row) for row in rows]
    paying = [row if row.source.sheet not in asking else replace(row, opinion=row.pays) for row in rows]
    both = ((RENOVATE, asked), (PAY, paying))
    return [f"{name}{_word(answer_of(given, dossier.settings.repeated))}" for name, given in both]


def _renovating(row: ConsentRow) -> ConsentRow:
    """As the paper says of renovating alone; a remark that takes it back stays one."""
    if row.renovates is None or (row.renovates is Opinion.AGREE and qualifies(row.note)):
        return row
    return replace(row, opinion=row.renovates)


def _word(answer: Answer) -> str:
    return answer.word if answer in ANSWERS else SILENT


def _names() -> Iterator[str]:
    for question in (RENOVATE, PAY):
        yield from (f"{question}{answer.word}" for answer in ANSWERS)
        yield f"{question}{SILENT}"


NAMES: Sequence[str] = tuple(_names())


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    found = counted(outcome) if is_asked(outcome) else {}
    for group in outcome.groups if found else ():
        here = found.get(_place(group))
        if here:
            numbers = {name: here[name] for name in NAMES}
            yield {
                "层级": LEVELS[group.level],
                "名称": group.name,
                "户数": here["户数"],
                **numbers,
                "两项都同意": here["两项都同意"],
            }


def _place(group: Group) -> Place:
    return ("", "") if group.level == "compound" else (group.building, group.unit if group.level == "unit" else "")


RECORDS = RecordSet(
    "分项意见",
    "改造、出资两项分开征求的：先全小区，后楼栋、单元，每处一行；没有分开问的没有",
    (
        Field("层级", "小区、楼栋或单元"),
        Field("名称"),
        Field("户数", unit="户"),
        *(Field(name, unit="户") for name in NAMES),
        Field("两项都同意", "同意率按这一数计", "户"),
    ),
    _records,
    "同意表的意见（改造意见）、出资意见",
)


def _figure(name: str) -> Figure:
    return Figure(
        f"{name}户数",
        f"{name}的户数；没有分开征求的空着",
        "户",
        lambda outcome: counted(outcome)["", ""][name] if is_asked(outcome) else None,
        RECORDS.source,
    )


FIGURES = tuple(_figure(name) for name in ("改造同意", "改造不同意", "出资同意", "出资不同意"))
