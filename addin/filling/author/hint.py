"""One line for the author of a form."""

from dataclasses import dataclass

from addin.filling.opc.package import SheetPart


@dataclass(frozen=True, slots=True)
class Hint:
    """`stops`: the form cannot be filled as it is; else it can, and something may look wrong."""

    code: str
    text: str
    stops: bool = False


def at(sheet: SheetPart, place: str, what: str) -> str:
    """As the problems of filling are written."""
    return f"“{sheet.name}”的 {place}：{what}"
