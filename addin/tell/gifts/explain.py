"""捐资合计, 捐物合计 …: what was given, kind by kind, and its rows on 光荣榜."""

from collections.abc import Iterator

from addin.outcome import Outcome
from addin.tally import Group
from addin.tell.explanation import Cells, Explanation
from addin.tell.gifts.figures import FIGURES
from addin.tell.words import shown
from validators.amounts import yuan

_FIGURES = {figure.name: figure for figure in FIGURES}
NAMES = tuple(_FIGURES)


def explain(outcome: Outcome, _: Group, name: str) -> Explanation:
    """One of `NAMES`, of the whole compound."""
    figure = _FIGURES[name]
    rows = [each.row for each in outcome.paper.gifts.thanked]
    cells = (Cells("光荣榜", [row.source.ref(row.row, "kind") for row in rows]),)
    result = shown(figure.value(outcome), figure.unit)
    return Explanation(name, figure.meaning, tuple(_working(outcome)), result, figure.source, cells)


def _working(outcome: Outcome) -> Iterator[str]:
    for line in outcome.paper.gifts.lines:
        amount = f"{yuan(line.money)} 元" if line.money else f"{line.quantity or ''} {line.unit}".strip()
        yield " ".join(filter(None, (line.kind.value, line.what, amount, f"（{line.entries} 笔）")))
