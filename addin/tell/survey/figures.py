"""征求意见 and the lists of items, as single figures."""

from collections.abc import Callable

from addin.outcome import Outcome
from addin.tell.figure import (
    COUNT,
    DAY,
    Figure,
    Value,
)
from validators.meaning.items.versions import Version
from validators.sheets.items.versions import ListKind

SHEET = "征求意见表"
LISTS = "项目版本表"
SIGNED = "决议签字表"


def _newest(kind: ListKind, value: Callable[[Version], Value]) -> Callable[[Outcome], Value]:
    def found(outcome: Outcome) -> Value:
        version = outcome.paper.items.newest(kind)
        return value(version) if version else None

    return found


def _signers(outcome: Outcome, kind: ListKind) -> tuple[str, ...]:
    version = outcome.paper.items.newest(kind)
    return outcome.paper.items.signers.get(version.name, ()) if version else ()


def _options(outcome: Outcome) -> Value:
    """The headers of 征求意见, else the names of 改造项目: what the households are to choose from."""
    papers = outcome.dossier.papers
    words = [head.words for head in papers.survey_options] or list(dict.fromkeys(row.name for row in papers.items))
    return "\n".join(f"☐ {number}. {option}" for number, option in enumerate(words, start=1))


def _text(name: str, meaning: str, kind: ListKind, value: Callable[[Version], Value], typed: str = "") -> Figure:
    return Figure(name, meaning, "", _newest(kind, value), LISTS, typed)


FIGURES = (
    Figure(
        "征求意见选项",
        "可选的项目，一行一项，前面有方框",
        "",
        _options,
        "征求意见表的表头，没有则为改造项目",
    ),
    Figure("征求意见发出份数", "参数填写的发出份数，没填为总户数", "份", lambda o: o.paper.survey.issued, SHEET),
    Figure("征求意见收回份数", "收回的征求意见表", "份", lambda o: o.paper.survey.sheets, SHEET),
    Figure("征求意见答复户数", "交回征求意见表的户数", "户", lambda o: o.paper.survey.compound.answered, SHEET),
    Figure("征求意见回收率", "答复户数占总户数", "比例", lambda o: o.paper.survey.compound.returned, SHEET),
    _text("告知单位", "告知由谁发布", ListKind.NOTICE, lambda version: version.decided_by),
    _text("告知日期", "告知的日期", ListKind.NOTICE, lambda version: version.dated, DAY),
    _text("排序版本", "最新一版排序的名称", ListKind.RANKING, lambda version: version.name),
    _text("排序日期", "最新一版排序的日期", ListKind.RANKING, lambda version: version.dated, DAY),
    _text("排序决定单位", "最新一版排序由谁决定", ListKind.RANKING, lambda version: version.decided_by),
    _text("排序理由", "最新一版排序的理由", ListKind.RANKING, lambda version: version.reason),
    Figure(
        "排序签字人数",
        "最新一版排序有多少人签字",
        "人",
        lambda o: len(_signers(o, ListKind.RANKING)) or None,
        SIGNED,
        COUNT,
    ),
    Figure("排序签字", "最新一版排序由谁签字", "", lambda o: "、".join(_signers(o, ListKind.RANKING)), SIGNED),
    Figure("告知签字", "最新一版告知由谁签字", "", lambda o: "、".join(_signers(o, ListKind.NOTICE)), SIGNED),
    Figure("采用的排序", "项目排序这次按哪个排", "", lambda o: o.shares.budget.source, "参数表：排序依据"),
)
