"""Text with several looks in one cell, cut and written run by run."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from addin.filling.forms.placeholders import FormCell, Run
from addin.filling.opc.ooxml import XML_SPACE, tag
from addin.filling.sheets.rows import Rows
from addin.filling.sheets.strings import escape, needs_space

_IS, _R, _T = tag("is"), tag("r"), tag("t")


@dataclass(frozen=True, slots=True)
class RichText:
    """Stretches of text, each with the properties (`rPr`) of its run."""

    stretches: tuple[tuple[etree._Element | None, str], ...]

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(text for _, text in self.stretches)


def composed(cell: FormCell, texts: Sequence[str]) -> RichText:
    """`texts` has one text for every piece of the template; a placeholder looks like the run it begins in."""
    stretches: list[tuple[etree._Element | None, str]] = []
    for piece, start, text in zip(cell.template.pieces, cell.template.starts, texts, strict=True):
        if isinstance(piece, str):
            stretches += _cut(piece, start, cell.runs)
        else:
            stretches.append((_properties(start, cell.runs), text))
    return RichText(tuple((properties, text) for properties, text in stretches if text))


def write(sheet: etree._Element, texts: Mapping[tuple[int, int], RichText]) -> None:
    """Give the looks to cells (row, column) that hold the same text as plain inline text."""
    rows = Rows(sheet)
    for (row, column), text in texts.items():
        cell = rows.find(row, column)
        item = None if cell is None else cell.find(_IS)
        if item is not None:
            item[:] = [_run(properties, stretch) for properties, stretch in text.stretches]


def _run(properties: etree._Element | None, text: str) -> etree._Element:
    run = etree.Element(_R)
    if properties is not None:
        run.append(deepcopy(properties))
    element = etree.SubElement(run, _T)
    element.text = escape(text)
    if needs_space(text):
        element.set(XML_SPACE, "preserve")
    return run


def _cut(literal: str, start: int, runs: tuple[Run, ...]) -> list[tuple[etree._Element | None, str]]:
    borders = [run.start - start for run in runs if start < run.start < start + len(literal)]
    edges = [0, *borders, len(literal)]
    return [(_properties(start + first, runs), literal[first:last]) for first, last in pairwise(edges)]


def _properties(at: int, runs: tuple[Run, ...]) -> etree._Element | None:
    return next((run.properties for run in reversed(runs) if run.start <= at), None)
