"""A figure that is typed in, or that says something of the file: its value, and its cell in 参数."""

from addin.outcome import Outcome
from addin.tell import sources
from addin.tell.catalogue import source
from addin.tell.explanation import Cells, Explanation
from addin.tell.figure import Figure
from addin.tell.words import shown
from validators.sheets.settings import Settings
from validators.table.column import columns_of

FIELDS = {column.name: field for field, column in columns_of(Settings).items()}


def explain(outcome: Outcome, figure: Figure) -> Explanation:
    """Any figure of the catalogue."""
    value = shown(figure.value(outcome), figure.unit)
    cells: tuple[Cells, ...] = ()
    working = value
    if figure.name in FIELDS:
        line = sources.settings(outcome, FIELDS[figure.name])
        cells = (line,)
        working = value if line.cells else f"参数表没有这一行，用默认值：{value}"
    return Explanation(figure.name, figure.meaning, (working,), value, source(figure), cells)
