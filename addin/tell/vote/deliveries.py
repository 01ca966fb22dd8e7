"""送达统计: slips given out, delivered and returned, for the compound, every building and every unit.

Counted in doors with a vote; beside them the owners who returned nothing, and how many of those were served: of them
alone silence may count, where a clause says so (指导规则 第26条第2款).
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from addin.outcome import Outcome, Vote
from addin.roll import Dwelling
from addin.tally import Group
from addin.tell.consent.approval import LEVELS
from addin.tell.figure import Field, Figure, RecordSet, Value
from validators.meaning.consent.answer import Answer
from validators.meaning.vote.served import any_slip, slip_of

GIVEN, SERVED, UNSURE, NOT_SERVED, RETURNED, SILENT = "发出", "送达", "送达不确定", "未送达", "收回", "已送达未收回"
COUNTED = (GIVEN, SERVED, UNSURE, NOT_SERVED, RETURNED, SILENT)
Doors = Mapping[tuple[str, str], Counter[str]]
"""Building and unit, both empty for the whole, the unit for a building → doors by word; 户数 is all of them."""


def counted(vote: Vote) -> Doors:
    """The doors that vote on the motion."""
    given = slip_of(vote.dossier)
    found: dict[tuple[str, str], Counter[str]] = {}
    for dwelling in vote.roll.dwellings:
        if dwelling.votes:
            unit = vote.roll.units[dwelling.unit]
            slip = given(dwelling.row)
            words = list(
                _words(dwelling, slip is not None, slip is not None and slip.counts, slip is None or slip.sure)
            )
            for place in {("", ""), (unit.building, ""), (unit.building, unit.unit)}:
                found.setdefault(place, Counter()).update(words)
    return found


def _words(dwelling: Dwelling, known: bool, served: bool, sure: bool) -> Iterator[str]:
    returned = dwelling.answer is not Answer.NOT_COLLECTED
    yield "户数"
    if known or returned:
        yield GIVEN
    if known:
        yield UNSURE if not sure else SERVED if served else NOT_SERVED
    if returned:
        yield RETURNED
    elif served and sure:
        yield SILENT


def is_told(outcome: Outcome) -> bool:
    """Whether 送达 is filled in anywhere."""
    return any_slip(outcome.dossier)


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    vote = outcome.votes[0]
    doors = counted(vote) if is_told(outcome) else {}
    for group in vote.groups if doors else ():
        here = doors.get(_place(group), Counter())
        if here:
            yield {
                "层级": LEVELS[group.level],
                "名称": group.name,
                "户数": here["户数"],
                **{word: here[word] for word in COUNTED},
                "未返票人数": group.persons.not_collected,
                "未返票已送达人数": group.persons.served,
            }


def _place(group: Group) -> tuple[str, str]:
    return ("", "") if group.level == "compound" else (group.building, group.unit if group.level == "unit" else "")


RECORDS = RecordSet(
    "送达统计",
    "先全小区，后楼栋、单元，每处一行；送达一户也没有填的没有",
    (
        Field("层级", "小区、楼栋或单元"),
        Field("名称"),
        Field("户数", "有表决权的专有部分", "户"),
        Field("发出", "有送达记录的，或已经收回的", "户"),
        Field("送达", "表决结束以前送到的", "户"),
        Field("送达不确定", "没有日期、没有方式，或他人代收等，要核实的", "户"),
        Field("未送达", "没有送到，或表决结束以后才送到的", "户"),
        Field("收回", "有答复的，无效的也在内", "户"),
        Field("已送达未收回", "确已送达、没有答复的", "户"),
        Field("未返票人数", "没有答复的业主", "人"),
        Field("未返票已送达人数", "其中已送达的；有条款的按条款推定", "人"),
    ),
    _records,
    "户室清册的送达日期、送达方式，或送达表；同意表",
)


def _whole(word: str) -> Figure:
    meaning = next(field.meaning for field in RECORDS.fields if field.name == word)
    return Figure(
        f"{word}户数" if word != "户数" else word,
        f"表决票{word}的户数：{meaning}",
        "户",
        lambda outcome: counted(outcome.votes[0]).get(("", ""), Counter())[word] if is_told(outcome) else None,
        RECORDS.source,
    )


FIGURES = tuple(_whole(word) for word in (GIVEN, SERVED, RETURNED, SILENT))
