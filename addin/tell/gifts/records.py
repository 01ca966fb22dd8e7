"""光荣榜 as typed, 公示光荣榜 as it may hang on the wall, 光荣榜汇总: what it comes to; kind by kind."""

from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.paper.gifts.sums import UNNAMED, Thanked
from addin.tell.figure import (
    Field,
    RecordSet,
    Value,
    hundredths,
)
from validators.sheets.gifts.gift import Gift

WORDS = {True: "是", False: "否", None: ""}


def _all(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, each in enumerate(outcome.paper.gifts.thanked, start=1):
        yield _record(number, each.row.giver or UNNAMED, each)


def _public(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    listed = (each for each in outcome.paper.gifts.thanked if each.public is not None)
    for number, each in enumerate(listed, start=1):
        yield _record(number, each.public or "", each)


def _record(number: int, giver: str, each: Thanked) -> Mapping[str, Value]:
    row = each.row
    return {
        "序号": number,
        "类别": row.kind.value if row.kind else "",
        "姓名": giver,
        "内容": each.what,
        "数量": each.quantity,
        "单位": each.unit,
        "金额": hundredths(row.amount) if row.kind is Gift.MONEY else None,
        "日期": row.given_on,
        "同意公示": WORDS[row.consent],
    }


def _lines(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, line in enumerate(outcome.paper.gifts.lines, start=1):
        yield {
            "序号": number,
            "类别": line.kind.value,
            "内容": line.what,
            "数量": line.quantity,
            "单位": line.unit,
            "金额": hundredths(line.money) if line.kind is Gift.MONEY else None,
            "笔数": line.entries,
        }


FIELDS = (
    Field("序号"),
    Field("类别", "捐资、捐物、投工投劳、装饰装修"),
    Field("姓名"),
    Field("内容"),
    Field("数量"),
    Field("单位"),
    Field("金额", "只有捐资有", "元"),
    Field("日期"),
    Field("同意公示", "是、否；没有问过的为空"),
)
SOURCE = "光荣榜表；不折算成钱"
GIFTS = RecordSet("光荣榜", "光荣榜每行一条，按类别排；含全部姓名，只供内部", FIELDS, _all, SOURCE)
PUBLIC = RecordSet(
    "公示光荣榜",
    "可以张贴的光荣榜：同意公示的印姓名，没有同意的按参数“未同意公示的”遮名或不列；没有署名的印（未署名）",
    FIELDS,
    _public,
    "光荣榜表；姓名能否公开看同意公示（个人信息保护法第25条）",
)
LINES = RecordSet(
    "光荣榜汇总",
    "光荣榜按类别、内容、单位合计，每项一条",
    (*FIELDS[:2], *FIELDS[3:7], Field("笔数")),
    _lines,
    SOURCE,
)
