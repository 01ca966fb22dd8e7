"""纸质与线上: one count of paper slips and online votes: which doors have both, one of them, or two that contradict.

Which holds where they differ, 重复答复 of 参数 says; each owner's vote counts once either way.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from addin.outcome import Outcome
from addin.roll import Dwelling
from addin.tell.figure import Field, Figure, RecordSet, Value
from validators.meaning.consent.answer import Answer, answer_of
from validators.sheets.consent.row import Channel, ConsentRow

BOTH, CONTRADICTING, PAPER, ONLINE = "两样都有，一致", "两样都有，不一致", "只有纸质", "只有线上"
WAYS = (CONTRADICTING, BOTH, PAPER, ONLINE)


class Reconciled(NamedTuple):
    """A door with an answer: what it said on paper and online, in words, empty where it did not; and what counts."""

    dwelling: Dwelling
    paper: str
    online: str
    way: str


def reconciled(outcome: Outcome) -> list[Reconciled]:
    """Contradictions first; nothing where nobody answered online."""
    vote = outcome.votes[0]
    answers = vote.dossier.answers
    if not any(row.channel is Channel.ONLINE for row in answers):
        return []
    at = {id(row): index for index, row in enumerate(vote.dossier.dwellings)}
    given = vote.dossier.register.answers_of
    found = [
        _one(dwelling, [answers[index] for index in given.get(at[id(dwelling.row)], ())])
        for dwelling in vote.roll.dwellings
    ]
    return sorted((one for one in found if one.way), key=lambda one: WAYS.index(one.way))


def _one(dwelling: Dwelling, rows: Sequence[ConsentRow]) -> Reconciled:
    paper = _word([row for row in rows if row.channel is not Channel.ONLINE])
    online = _word([row for row in rows if row.channel is Channel.ONLINE])
    if paper and online:
        return Reconciled(dwelling, paper, online, BOTH if paper == online else CONTRADICTING)
    return Reconciled(dwelling, paper, online, PAPER if paper else ONLINE if online else "")


def _word(rows: Sequence[ConsentRow]) -> str:
    found = answer_of(rows)
    return "" if found is Answer.NOT_COLLECTED else found.word


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, one in enumerate(reconciled(outcome), start=1):
        yield {
            "序号": number,
            "门牌": str(one.dwelling.row.address),
            "产权人": one.dwelling.row.owner,
            "纸质": one.paper,
            "线上": one.online,
            "情况": one.way,
            "计为": one.dwelling.answer.word,
        }


RECORDS = RecordSet(
    "纸质与线上",
    "有答复的每户一行，不一致的在前；没有线上答复的没有；只供内部使用",
    (
        Field("序号"),
        Field("门牌"),
        Field("产权人", "公开时请用 |遮名"),
        Field("纸质", "纸质表决票上的答复"),
        Field("线上", "线上投票的答复"),
        Field("情况", "、".join(WAYS)),
        Field("计为", "按参数“重复答复”计入的答复"),
    ),
    _records,
    "同意表（答复方式）；参数“重复答复”“线上实名免签字”",
)


def _figure(name: str, way: str) -> Figure:
    def value(outcome: Outcome) -> Value:
        found = Counter(one.way for one in reconciled(outcome))
        return found[way] if found else None

    return Figure(name, f"同一次表决里{way}的户数；没有线上答复的空着", "户", value, RECORDS.source)


FIGURES = (
    _figure("纸质线上一致户数", BOTH),
    _figure("纸质线上不一致户数", CONTRADICTING),
    _figure("只有纸质户数", PAPER),
    _figure("只有线上户数", ONLINE),
)
