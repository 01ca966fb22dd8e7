"""What a cell with placeholders gets: a value of its own type, or text with the figures printed in it."""

from collections.abc import Mapping

from addin.filling import richtext
from addin.filling.filters import FILTERS
from addin.filling.filters.printed import Printed
from addin.filling.placeholders import FormCell
from addin.filling.richtext import RichText
from addin.filling.sheet_writer import Cell
from addin.filling.templates import Placeholder

Figures = Mapping[str, Cell]


def content(cell: FormCell, figures: Figures, record: Figures, number_format: str) -> Cell | RichText:
    """Names must be known; Refused where a filter cannot take its value.  `number_format` is the cell's."""
    alone = cell.template.alone
    if alone is None:
        texts = [p if isinstance(p, str) else printed(p, figures, record).text for p in cell.template.pieces]
        return richtext.composed(cell, texts) if cell.runs else "".join(texts) or None
    value = _value(alone, figures, record)
    if alone.filters:
        value = printed(alone, figures, record).for_cell(number_format)
    if cell.runs and isinstance(value, str):
        return richtext.composed(cell, [value])
    return value


def printed(placeholder: Placeholder, figures: Figures, record: Figures) -> Printed:
    """The figure after all its filters; a blank one stays blank."""
    value = _value(placeholder, figures, record)
    found = Printed.of(value)
    for call in placeholder.filters if value is not None else ():
        found = FILTERS[call.name].apply(found, call.argument)
    return found


def _value(placeholder: Placeholder, figures: Figures, record: Figures) -> Cell:
    return record.get(placeholder.field) if placeholder.field else figures[placeholder.name]
