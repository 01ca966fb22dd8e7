"""季报104, 季报118 …: what came in by a line of the quarterly form, and how its 万元 came about."""

from addin.money.equations import EQUATIONS, NAMES, received
from addin.money.received import given, rows_by_code
from addin.outcome import Outcome
from addin.tally import Group
from addin.tell import sources
from addin.tell.explanation import Cells, Explanation
from addin.tell.money.quarterly import FIGURES, LINES, PREFIX
from addin.tell.words import shown
from validators.amounts import yuan
from validators.grid import CellRef

NAMES_OF = {f"{PREFIX}{code}": code for code in LINES}
BASIS = "季报《项目实施进展情况表》：104＝105＋115＋120；105≥106＋111＋112＋113＋114；115≥116＋117＋118"
_FIGURES = {figure.name: figure for figure in FIGURES}
_INSIDE = {each.whole: each.parts for each in EQUATIONS if each.whole in LINES and each.parts != ("119",)}
_INSIDE |= {"112": ("市级补助", "区级补助")}


def explain(outcome: Outcome, _: Group, name: str) -> Explanation:
    """One of `NAMES_OF`; the form is of the whole compound."""
    code = NAMES_OF[name]
    result = shown(_FIGURES[name].value(outcome), "万元")
    return Explanation(
        name,
        f"{NAMES[code]}：资金到位表中本年到位的金额；元化为万元，合计四舍五入，其下逐级按最大余数取舍",
        tuple(_working(outcome, code, result)),
        result,
        BASIS,
        (Cells("资金到位·本年到位", _cells(outcome, code)), sources.settings(outcome, "received_this_year")),
    )


def _working(outcome: Outcome, code: str, result: str) -> list[str]:
    lines, told = received(outcome.dossier), given(outcome.dossier)
    if not lines:
        return [f"没有填资金到位表，或其中有认不出来的；结果 {result}"]
    amount = lines.get(code, 0) if code != "104" else sum(lines[part] for part in _INSIDE["104"])
    inside = {NAMES.get(part, part): lines.get(part, told.get(part, 0)) for part in _INSIDE.get(code, ())}
    sums = " ＋ ".join(f"{part} {yuan(fen)}" for part, fen in inside.items() if fen)
    return [*([f"其中 {sums}"] if sums else []), f"{yuan(amount)} 元 ＝ {result}"]


def _cells(outcome: Outcome, code: str) -> list[CellRef]:
    """The rows of the line, or of all that lie in it."""
    rows = rows_by_code(outcome.dossier).get(code)
    if rows:
        return [row.source.ref(row.row, "amount") for row in rows]
    return [cell for part in _INSIDE.get(code, ()) for cell in _cells(outcome, part)]
