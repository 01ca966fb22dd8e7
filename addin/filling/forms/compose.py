"""What a cell with placeholders gets: a value of its own type, or text with the figures printed in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from addin.filling.filters import FILTERS
from addin.filling.filters.printed import Printed
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.templates import GROUP, Placeholder
from addin.filling.sheets import richtext
from addin.filling.sheets.richtext import RichText
from addin.filling.sheets.sheet_writer import Cell

Figures = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Values:
    """What the names in one copy of a cell mean: figures, the fields of its record, and those of its group."""

    figures: Figures
    record: Figures = field(default_factory=dict)
    group: Figures = field(default_factory=dict)

    def of(self, placeholder: Placeholder) -> Cell:
        """None where a record leaves the field out; a figure's name must be known."""
        if placeholder.name == GROUP:
            return self.group.get(placeholder.field)
        return self.record.get(placeholder.field) if placeholder.field else self.figures[placeholder.name]


def plain_field(cell: FormCell) -> str:
    """The field of its record that the cell takes as it is; empty where it takes anything else."""
    alone = cell.template.alone
    return "" if alone is None or alone.filters or cell.runs or alone.name == GROUP else alone.field


def content(cell: FormCell, values: Values, number_format: str) -> Cell | RichText:
    """Names must be known; Refused where a filter cannot take its value.  `number_format` is the cell's."""
    alone = cell.template.alone
    if alone is None:
        texts = [p if isinstance(p, str) else printed(p, values).text for p in cell.template.pieces]
        return richtext.composed(cell, texts) if cell.runs else "".join(texts) or None
    value = values.of(alone)
    if alone.filters:
        value = printed(alone, values).for_cell(number_format)
    if cell.runs and isinstance(value, str):
        return richtext.composed(cell, [value])
    return value


def printed(placeholder: Placeholder, values: Values) -> Printed:
    """The figure after all its filters; a blank one stays blank, but for filters that print blanks."""
    found = Printed.of(values.of(placeholder))
    for call in placeholder.filters:
        one = FILTERS[call.name]
        if found.value is not None or one.takes_blank:
            found = one.apply(found, call.argument)
    return found
