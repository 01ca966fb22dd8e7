"""Lists of items: what the notice names, every list line by line, and each item over the lists."""

from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.paper.items.changes import (
    HEADS,
    changes,
    shown_of,
    standing,
    text_of,
)
from addin.tell.figure import Field, RecordSet, Value
from validators.meaning.items.comparison import How
from validators.sheets.items.versions import ListKind


def _notice(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    """Without a notice in 项目版本 it is still to be posted: then with the items of 改造项目, in their order."""
    notice = outcome.paper.items.newest(ListKind.NOTICE)
    if notice:
        names = [line.wording for line in notice.lines if not line.dropped]
    else:
        names = list(dict.fromkeys(entry.item.name for entry in outcome.shares.budget.entries))
    for number, name in enumerate(names, start=1):
        yield {"序号": number, "项目名称": name}


def _lines(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    found = outcome.paper.items.comparison
    for version in found.versions:
        matches = [(match, entry) for entry in found.entries for match in entry.matches.get(version.name, ())]
        for line in version.lines:
            owners = [(match, entry) for match, entry in matches if match.line is line]
            likest = min((match.score for match, _ in owners), default=None)
            yield {
                "版本": version.name,
                "日期": version.dated,
                "决定单位": version.decided_by,
                "序号": line.number,
                "项目名称": line.wording,
                "代码": "、".join(dict.fromkeys(code for _, entry in owners for code in entry.codes)),
                "对应": "、".join(dict.fromkeys(match.how.value for match, _ in owners)),
                "相近": likest if any(match.how is How.ALIKE for match, _ in owners) else None,
                "不列入理由": line.dropped,
            }


def _items(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    found = outcome.paper.items.comparison
    shown = shown_of(found.versions)
    for number, entry in enumerate((one for one in found.entries if one.matches), start=1):
        texts = {head: text_of(entry, version) for head, version in zip(HEADS, shown, strict=False)}
        yield {
            "序号": number,
            "代码": "、".join(entry.codes),
            "项目名称": entry.name,
            **dict.fromkeys(HEADS, ""),
            **texts,
            "变化": "；".join(changes(entry, shown)),
            "对照": standing(entry),
        }


NOTICE = RecordSet(
    "告知项目",
    "告知的每个项目一行",
    (Field("序号"), Field("项目名称", "照最新一版告知的原话；没有告知的，为改造项目")),
    _notice,
    "项目版本表，或改造项目表",
)
LINES = RecordSet(
    "项目版本",
    "征求意见、告知、各版排序的每一项一行",
    (
        Field("版本"),
        Field("日期"),
        Field("决定单位"),
        Field("序号"),
        Field("项目名称"),
        Field("代码", "对上的改造项目"),
        Field("对应", "代码相同、文字相同、别名、相近或只有它"),
        Field("相近", "百分之几；只在靠相近对上时有"),
        Field("不列入理由"),
    ),
    _lines,
    "征求意见表、项目版本表、改造项目表",
)
ITEMS = RecordSet(
    "项目对照",
    "每个项目一行，它在各版里的叫法",
    (
        Field("序号"),
        Field("代码"),
        Field("项目名称"),
        *(Field(head, "" if at else "由早到晚") for at, head in enumerate(HEADS)),
        Field("变化"),
        Field("对照", "靠相近对上、没有人确认的为待确认"),
    ),
    _items,
    "征求意见表、项目版本表、改造项目表",
)
