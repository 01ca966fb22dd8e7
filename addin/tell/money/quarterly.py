"""季报101 … 季报120: the figures of the quarterly form by their codes, in 万元 that still sum (sources.md §4.2)."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from addin.exact import half_up
from addin.money.equations import NAMES
from addin.money.lines import WAN_STEP, shown
from addin.money.received import given, received_lines
from addin.outcome import Outcome
from addin.tell.figure import Figure, Value, hundredths

PREFIX = "季报"
CODES = tuple(code for code in NAMES if code.isdigit())
LINES = tuple(code for code in CODES if "104" <= code <= "120")
"""Those that came in; 101 to 103 are lines of 参数."""
SOURCE = "资金到位表，季报代码"


def wan(outcome: Outcome, code: str) -> Value:
    """What came in by this line, in 万元; nothing where 资金到位 says nothing of any line.

    104 as 参数 has it stands, be it the sum of its lines or not: the form shows that they differ.
    """
    dossier = outcome.dossier
    told, came = dossier.settings.received_this_year, received_lines(dossier)
    if code == "104" and told and not (dossier.papers.receipts and told == came.amount):
        return _to_wan(told)
    if not dossier.papers.receipts:
        return None
    lines = {each.line.code or "104": each.wan for each in shown(came) if each.line.code or not each.depth}
    if code == "119":
        return min(_to_wan(given(dossier).get("119", 0)), hundredths(lines["115"]))
    return hundredths(lines[code])


def _to_wan(fen: int) -> Decimal:
    """To 0.01 万元, half up."""
    return hundredths(half_up(Fraction(fen, WAN_STEP)))


def _line(code: str) -> Callable[[Outcome], Value]:
    return lambda outcome: wan(outcome, code)


def _completed(outcome: Outcome) -> Value:
    done = outcome.dossier.settings.completed_this_year
    return _to_wan(done) if done else None


FIGURES = (
    Figure(f"{PREFIX}101", NAMES["101"], "个", lambda o: o.dossier.settings.projects_total or None, "参数表"),
    Figure(f"{PREFIX}102", NAMES["102"], "个", lambda o: o.dossier.settings.projects_started or None, "参数表"),
    Figure(f"{PREFIX}103", f"{NAMES['103']}，万元", "万元", _completed, "参数表：本年完成投资额"),
    *(
        Figure(f"{PREFIX}{code}", f"{NAMES[code]}（本年到位），万元；各栏之和与上一级相符", "万元", _line(code), SOURCE)
        for code in LINES
    ),
)
