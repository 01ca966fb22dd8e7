"""前置条件通过, 建成年代结论 …: the gates, condition by condition and wording by wording."""

from collections.abc import Iterator

from addin.outcome import Outcome
from addin.tally import Group
from addin.tell import sources
from addin.tell.explanation import Cells, Explanation
from addin.tell.procedure.figures import FIGURES
from addin.tell.procedure.records import CONDITIONS, WORDINGS
from addin.tell.words import shown
from validators.sheets.deciding import Decides
from validators.sheets.settings import deciding

_FIGURES = {figure.name: figure for figure in FIGURES}
GATE = ("前置条件通过", "前置条件缺少")
AGE = ("建成年代结论", "建成年代要求")
NAMES = (*GATE, *AGE)


def explain(outcome: Outcome, _: Group, name: str) -> Explanation:
    """One of `NAMES`, of the whole compound."""
    figure = _FIGURES[name]
    working, cells = (_gate, _gate_cells) if name in GATE else (_age, _age_cells)
    result = shown(figure.value(outcome), figure.unit)
    return Explanation(name, figure.meaning, tuple(working(outcome)), result, figure.source, (cells(outcome),))


def _gate(outcome: Outcome) -> Iterator[str]:
    for record in CONDITIONS.records(outcome):
        lacks = f"（{record['缺少']}）" if record["缺少"] else ""
        yield f"{record['条件']}：{record['结论']}{lacks}"


def _gate_cells(outcome: Outcome) -> Cells:
    rows = (each.row for each in outcome.paper.gate.checked)
    return Cells("前置条件·状态", [row.source.ref(row.row, "state") for row in rows if row is not None])


def _age(outcome: Outcome) -> Iterator[str]:
    for record in WORDINGS.records(outcome):
        chosen = "（采用）" if record["采用"] else ""
        yield f"{record['口径']}：{record['最晚建成']} 及以前建成，{record['结论']}{chosen}"


def _age_cells(outcome: Outcome) -> Cells:
    return sources.settings(outcome, *deciding(Decides.AGE))
