"""A row of blank, bordered cells and nothing else: `<row r="5" spans="1:3"><c r="A5" s="7"/>…`, but for its number."""

import re

_CELL = re.compile(r'<c r="([A-Z]+)([1-9][0-9]*)"(?: s="([0-9]+)")?/>')
_ROW = re.compile(r'<row r="([1-9][0-9]*)"([^<>]*)>((?:<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?/>)+)')
_SAYS_MORE = re.compile(r'hidden="(?:1|true)"|/$')


class RowShape:
    """`columns` are its cells' letters, `styles` their styles ("" for none); `pieces` stand around its number."""

    def __init__(self, after_number: str, cells: list[tuple[str, str]]) -> None:
        self.columns = [column for column, _ in cells]
        self.styles = [style for _, style in cells]
        self.after_number = after_number
        ends = [f'" s="{style}"/>' if style else '"/>' for style in self.styles]
        starts = [*(f'<c r="{column}' for column in self.columns), ""]
        first = f"{after_number}{starts[0]}"
        self.pieces = ['<row r="', first, *(end + start for end, start in zip(ends, starts[1:], strict=True))]

    def blank(self, number: str) -> str:
        """The row of that number without its end, as it stands in the sheet."""
        return number.join(self.pieces)


def shape_of(row: str) -> RowShape | None:
    """Of a row without its end; None for one that holds or says anything else."""
    found = _ROW.fullmatch(row)
    if found is None or _SAYS_MORE.search(found[2]):
        return None
    cells = _CELL.findall(found[3])
    if any(number != found[1] for _, number, _ in cells) or len({column for column, _, _ in cells}) < len(cells):
        return None
    shape = RowShape(f'"{found[2]}>', [(column, style) for column, _, style in cells])
    return shape if shape.blank(found[1]) == row else None
