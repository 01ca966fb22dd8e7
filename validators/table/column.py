"""A column of an input sheet, declared beside the field of the row model that holds it.

    area: Annotated[int | None, Column("建筑面积", read=area.read, aliases=("面积",), ...)]

The sheet reader, the blank workbook with its drop-downs and input messages, and the help are all made from this one
declaration.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_type_hints

from validators.fields.reading import Reader
from validators.finding import Kind


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is the header staff read.  `required`: no use without it.  `blank`: reported for each empty cell.

    `offered`: False where people's own sheets may have the column but the blank workbook does not.
    `own`: the header is the compound's own wording, which staff may change.
    """

    name: str
    read: Reader
    aliases: tuple[str, ...] = ()
    required: bool = False
    blank: Kind | None = None
    choices: tuple[str, ...] = ()
    text: bool = False
    width: int = 10
    default: str = ""
    help: str = ""
    offered: bool = True
    own: bool = False
    answered: bool = False
    """Holds the answer to the question put; it may also come as several columns, one an answer, with ticks."""
    decides: tuple[str, ...] = ()
    """What rests on a line of 参数: words that who works it out asks for (`validators.sheets.settings.deciding`)."""
    unit: str = ""
    """What a bare number counts, where the reader does not say it: `元/月`, `㎡`."""


@cache
def columns_of(model: type) -> Mapping[str, Column]:
    """Field name → its column, in the order of the model; fields without a column (row, source) are left out."""
    hints = get_type_hints(model, include_extras=True)
    found = {}
    for name, hint in hints.items():
        for extra in getattr(hint, "__metadata__", ()):
            if isinstance(extra, Column):
                found[name] = extra
    return found
