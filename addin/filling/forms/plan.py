"""What is to be done to a form, as data: which cell of the filled form gets which value."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from addin.filling.forms.layout import Layout
from addin.filling.forms.placeholders import FormCell
from addin.filling.images.codes import CodeFrame
from addin.filling.opc.package import SheetPart
from addin.filling.sheets.richtext import RichText
from addin.filling.sheets.values import Cell

DRAFT = "草稿"
Value = Cell | RichText


@dataclass(frozen=True, slots=True)
class Filling:
    """A cell of the form, and what its copies get: row in the filled form, value."""

    cell: FormCell
    values: Sequence[tuple[int, Value]]


@dataclass(slots=True)
class SheetPlan:
    """`dropped` are rows of the filled form that a condition does away with."""

    sheet: SheetPart
    layout: Layout
    fillings: list[Filling] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    rightwards: list[tuple[FormCell, int]] = field(default_factory=list)
    """Cells whose records go to the right, and how many columns they take."""
    texts: list[tuple[str, etree._Element, str]] = field(default_factory=list)
    """Part, element and new text: of headers and footers, text boxes, titles of charts, notes."""
    codes: list[tuple[CodeFrame, list[tuple[int, str]]]] = field(default_factory=list)
    """Boxes for QR codes, and what each of their copies says: row in the filled form, text."""
    says_draft: bool = False
