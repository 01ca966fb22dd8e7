"""物业费年收入, 物业结论 …: a year's income against its cost, line by line."""

from collections.abc import Iterator

from addin.outcome import Outcome
from addin.tally import Group
from addin.tell import sources
from addin.tell.explanation import Explanation
from addin.tell.management.figures import FIGURES
from addin.tell.words import shown
from validators.amounts import short_percent, yuan
from validators.sheets.management.settings import Management
from validators.table.column import columns_of

_FIGURES = {figure.name: figure for figure in FIGURES}
NAMES = ("物业费年收入", "车位年收入", "物业年收入", "物业收支差额", "保本物业费", "物业结论")


def explain(outcome: Outcome, _: Group, name: str) -> Explanation:
    """One of `NAMES`, of the whole compound."""
    figure = _FIGURES[name]
    result = shown(figure.value(outcome), figure.unit)
    cells = (sources.settings(outcome, *columns_of(Management)),)
    return Explanation(name, figure.meaning, tuple(_year(outcome)), result, figure.source, cells)


def _year(outcome: Outcome) -> Iterator[str]:
    found, s = outcome.paper.management, outcome.dossier.settings
    collected, let = short_percent(found.collected), short_percent(s.parking_let)
    base = f"{found.base} 户" if s.fee_basis.value == "按户" else f"{yuan(found.base)} ㎡"
    yield f"物业费 {base}×{yuan(found.fee)} 元×12×{collected} ＝ {yuan(found.fees)} 元"
    yield f"车位 {s.parking_spaces} 个×{yuan(s.parking_rent)} 元×12×{let} ＝ {yuan(found.parking)} 元"
    yield f"收入 {yuan(found.income)} 元 － 成本 {yuan(found.cost)} 元 ＝ {yuan(found.balance)} 元"
