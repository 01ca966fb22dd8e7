"""What a cell with placeholders gets: a value of its own type, or text with the figures printed in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from addin.filling.filters import FILTERS
from addin.filling.filters.printed import Printed
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.templates import GROUP, Placeholder
from addin.filling.sheets.richtext import RichText, Run
from addin.filling.sheets.values import Cell

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
        return _composed(cell, texts) if cell.runs else "".join(texts) or None
    value = values.of(alone)
    if alone.filters:
        value = printed(alone, values).for_cell(number_format)
    if cell.runs and isinstance(value, str):
        return _composed(cell, [value])
    return value


def printed(placeholder: Placeholder, values: Values) -> Printed:
    """The figure after all its filters; a blank one stays blank, but for filters that print blanks."""
    found = Printed.of(values.of(placeholder))
    for call in placeholder.filters:
        one = FILTERS[call.name]
        if found.value is not None or one.takes_blank:
            found = one.apply(found, call.argument)
    return found


def _composed(cell: FormCell, texts: Sequence[str]) -> RichText:
    """`texts` has one text for every piece of the template; a placeholder looks like the run it begins in."""
    stretches: list[tuple[etree._Element | None, str]] = []
    for piece, start, text in zip(cell.template.pieces, cell.template.starts, texts, strict=True):
        if isinstance(piece, str):
            stretches += _cut(piece, start, cell.runs)
        else:
            stretches.append((_properties(start, cell.runs), text))
    return RichText(tuple((properties, text) for properties, text in stretches if text))


def _cut(literal: str, start: int, runs: tuple[Run, ...]) -> list[tuple[etree._Element | None, str]]:
    borders = [run.start - start for run in runs if start < run.start < start + len(literal)]
    edges = [0, *borders, len(literal)]
    return [(_properties(start + first, runs), literal[first:last]) for first, last in pairwise(edges)]


def _properties(at: int, runs: tuple[Run, ...]) -> etree._Element | None:
    return next((run.properties for run in reversed(runs) if run.start <= at), None)
