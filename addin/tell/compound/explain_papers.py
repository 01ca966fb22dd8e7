"""捐资合计, 前置条件通过, 物业结论 …: what the rest of the paper file comes to, and its cells."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from addin.outcome import Outcome
from addin.tell import sources
from addin.tell.explanation import Cells, Explanation
from addin.tell.gifts import figures as gifts
from addin.tell.management import figures as management
from addin.tell.procedure import figures as procedure
from addin.tell.procedure.records import CONDITIONS, WORDINGS
from addin.tell.words import shown
from validators.amounts import percent, yuan
from validators.grid import CellRef
from validators.table.source import Source

_FIGURES = {figure.name: figure for figure in (*gifts.FIGURES, *procedure.FIGURES, *management.FIGURES)}
_MANAGEMENT = ("物业费年收入", "车位年收入", "物业年收入", "物业收支差额", "保本物业费", "物业结论")


class _Row(Protocol):
    @property
    def source(self) -> Source: ...

    @property
    def row(self) -> int: ...


class _Way(NamedTuple):
    """How some figures are told: line by line, and from which cells."""

    working: Callable[[Outcome], Iterable[str]]
    cells: Callable[[Outcome], tuple[Cells, ...]]


def explain(outcome: Outcome, name: str) -> Explanation:
    """One of `NAMES`."""
    figure, way = _FIGURES[name], NAMES[name]
    result = shown(figure.value(outcome), figure.unit)
    return Explanation(name, figure.meaning, tuple(way.working(outcome)), result, figure.source, way.cells(outcome))


def _gifts(outcome: Outcome) -> Iterable[str]:
    for line in outcome.paper.gifts.lines:
        amount = f"{yuan(line.money)} 元" if line.money else f"{line.quantity or ''} {line.unit}".strip()
        yield " ".join(filter(None, (line.kind.value, line.what, amount, f"（{line.entries} 笔）")))


def _gift_cells(outcome: Outcome) -> tuple[Cells, ...]:
    rows = [each.row for each in outcome.paper.gifts.thanked]
    return (Cells("光荣榜", [row.source.ref(row.row, "kind") for row in rows]),)


def _gate(outcome: Outcome) -> Iterable[str]:
    for record in CONDITIONS.records(outcome):
        lacks = f"（{record['缺少']}）" if record["缺少"] else ""
        yield f"{record['条件']}：{record['结论']}{lacks}"


def _gate_cells(outcome: Outcome) -> tuple[Cells, ...]:
    return (_at("前置条件·状态", (each.row for each in outcome.paper.gate.checked), "state"),)


def _age(outcome: Outcome) -> Iterable[str]:
    for record in WORDINGS.records(outcome):
        chosen = "（采用）" if record["采用"] else ""
        yield f"{record['口径']}：{record['最晚建成']} 及以前建成，{record['结论']}{chosen}"


def _age_cells(outcome: Outcome) -> tuple[Cells, ...]:
    return (sources.settings(outcome, "completed_on", "built_year", "built_wording", "last_day_counts"),)


def _year(outcome: Outcome) -> Iterable[str]:
    found, s = outcome.paper.management, outcome.dossier.settings
    collected, let = percent(found.collected), percent(s.parking_let)
    base = f"{found.base} 户" if s.fee_basis.value == "按户" else f"{yuan(found.base)} ㎡"
    yield f"物业费 {base}×{yuan(found.fee)} 元×12×{collected} ＝ {yuan(found.fees)} 元"
    yield f"车位 {s.parking_spaces} 个×{yuan(s.parking_rent)} 元×12×{let} ＝ {yuan(found.parking)} 元"
    yield f"收入 {yuan(found.income)} 元 － 成本 {yuan(found.cost)} 元 ＝ {yuan(found.balance)} 元"


def _year_cells(outcome: Outcome) -> tuple[Cells, ...]:
    fields = ("fee_basis", "management_fee", "management_collected", "parking_spaces", "parking_rent", "parking_let")
    return (sources.settings(outcome, *fields, "management_cost"),)


def _at(what: str, rows: Iterable[_Row | None], field: str) -> Cells:
    cells: list[CellRef] = [row.source.ref(row.row, field) for row in rows if row is not None]
    return Cells(what, cells)


NAMES = {
    **dict.fromkeys((figure.name for figure in gifts.FIGURES), _Way(_gifts, _gift_cells)),
    **dict.fromkeys(("前置条件通过", "前置条件缺少"), _Way(_gate, _gate_cells)),
    **dict.fromkeys(("建成年代结论", "建成年代要求"), _Way(_age, _age_cells)),
    **dict.fromkeys(_MANAGEMENT, _Way(_year, _year_cells)),
}
"""Figure → how it is told; the others of these files say all they are in their meaning."""
