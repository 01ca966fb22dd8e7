"""居民出资, 户均出资, 财政补助合计 …: the money of the whole compound, from the lines of 参数."""

from collections.abc import Callable

from addin.outcome import Outcome
from addin.tally import Group
from addin.tell.explanation import Cells, Explanation
from addin.tell.money.figures import FIGURES
from addin.tell.words import shown
from validators.amounts import percent, short_percent, yuan
from validators.sheets.deciding import Decides
from validators.sheets.settings import Settings, deciding, setting_name

_POLICY = "核定总投资减去已落实的补助和其他资金；不按估算"


def _granted(o: Outcome) -> str:
    s = o.dossier.settings
    return _sum({setting_name("central_grant"): s.central} | _lines(s, Decides.GRANTED))


def _others(o: Outcome) -> str:
    return _sum(_lines(o.dossier.settings, Decides.OTHERS))


def _lines(settings: Settings, what: Decides) -> dict[str, int]:
    return {setting_name(name): getattr(settings, name) for name in deciding(what)}


def _sum(lines: dict[str, int]) -> str:
    return " ＋ ".join(f"{name} {yuan(fen)}" for name, fen in lines.items() if fen) or "各项都没有填，为 0"


def _owed(o: Outcome) -> str:
    less = f"财政补助合计 {yuan(o.shares.subsidy)} － 非财政资金合计 {yuan(o.shares.other)}"
    return f"核定总投资 {yuan(o.shares.total)} － {less}"


def _mean(o: Outcome) -> str:
    return f"居民出资 {yuan(o.shares.residents)} ÷ 分摊户数 {len(o.shares.shares):,}，四舍五入到分"


def _part(o: Outcome) -> str:
    return f"居民出资 {yuan(o.shares.residents)} ÷ 核定总投资 {yuan(o.shares.total)}"


def _shared(o: Outcome) -> str:
    return f"{len(o.shares.shares):,} 户分摊金额相加"


def _rest(o: Outcome) -> str:
    burdens = "；".join(f"{one.reason} {yuan(one.amount)} 元由{one.bearer}承担" for one in o.shares.burdens)
    told = f"居民出资 {yuan(o.shares.residents)} － 分摊合计 {yuan(o.shares.residents - o.shares.difference)}"
    return told + (f"（{burdens}）" if burdens else "")


def _estimated(o: Outcome) -> str:
    s = o.dossier.settings
    return f"估算总投资 {yuan(s.estimated_total)} × 居民承担比例 {short_percent(s.residents_ratio)}"


def _left(o: Outcome) -> str:
    return f"项目可用资金 {yuan(o.shares.budget.funds)} － 排得进的 {len(o.shares.budget.funded)} 项的概算"


def _paid(o: Outcome) -> str:
    return f"缴款台账 {len(o.dossier.papers.payments):,} 行，退款为负数"


_WORKINGS: dict[str, tuple[Callable[[Outcome], str], str]] = {
    "财政补助合计": (_granted, "参数表各行：核定并已落实的补助"),
    "非财政资金合计": (_others, "参数表各行"),
    "居民出资": (_owed, _POLICY),
    "居民出资比例": (_part, _POLICY),
    "户均出资": (_mean, "平均数，仅供说明；各户按分摊方式出资"),
    "分摊户数": (_shared, "住宅、平房、商铺参加分摊；车位按“车位计入”"),
    "分摊合计": (_shared, "参数“分摊方式”“分摊精度”"),
    "分摊差额": (_rest, "参数中各项差额的承担人"),
    "估算居民出资": (_estimated, "仅供估算，不据此收款"),
    "项目剩余资金": (_left, "参数“预算截止方式”"),
    "居民已缴": (_paid, "缴款台账"),
}
NAMES: tuple[str, ...] = tuple(_WORKINGS)
_FIGURES = {figure.name: figure for figure in FIGURES}
_ROSTERED = ("户均出资", "分摊户数", "分摊合计", "分摊差额")


def explain(outcome: Outcome, _: Group, name: str) -> Explanation:
    """One of `NAMES`; money is of the whole compound."""
    working, basis = _WORKINGS[name]
    figure = _FIGURES[name]
    value = figure.value(outcome)
    result = percent(value) if name == "居民出资比例" and value else shown(value, figure.unit)  # type: ignore[arg-type]
    cells: list[Cells] = []
    if name in _ROSTERED:
        cells.append(Cells("户室清册·门牌", [one.row.source.ref(one.row.row, "room") for one in outcome.shares.shares]))
    if name == "项目剩余资金":
        items = [entry.item for entry in outcome.shares.budget.entries]
        cells.append(Cells("改造项目·概算", [item.source.ref(item.row, "cost") for item in items]))
    if name == "居民已缴":
        cells.append(
            Cells("缴款台账·金额", [row.source.ref(row.row, "amount") for row in outcome.dossier.papers.payments])
        )
    lines = (f"{working(outcome)} ＝ {result}", *(outcome.shares.stopped if value is None else ()))
    return Explanation(name, figure.meaning, lines, result, basis, tuple(cells))
