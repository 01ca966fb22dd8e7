"""Text with several looks in one cell, written run by run."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from addin.filling.opc.ooxml import XML_SPACE, tag
from addin.filling.sheets.rows import Rows
from addin.filling.sheets.strings import escape, needs_space

_IS, _R, _T = tag("is"), tag("r"), tag("t")


@dataclass(frozen=True, slots=True)
class Run:
    """Where in the text a run of rich text begins, and how it looks."""

    start: int
    properties: etree._Element | None


@dataclass(frozen=True, slots=True)
class RichText:
    """Stretches of text, each with the properties (`rPr`) of its run."""

    stretches: tuple[tuple[etree._Element | None, str], ...]

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(text for _, text in self.stretches)


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
