"""The lists of items in single figures: who posted the notice, who decided and signed the newest ranking."""

from collections.abc import Callable

from addin.outcome import Outcome
from addin.tell.figure import COUNT, DAY, Figure, Value
from validators.meaning.items.versions import Version
from validators.sheets.items.versions import ListKind

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


def _text(name: str, meaning: str, kind: ListKind, value: Callable[[Version], Value], typed: str = "") -> Figure:
    return Figure(name, meaning, "", _newest(kind, value), LISTS, typed)


FIGURES = (
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
