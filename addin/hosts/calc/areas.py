"""Several blocks of cells named together: what Excel sets for all of them at once, LibreOffice sets one by one."""

from collections.abc import Sequence

from addin.hosts.calc.ranges import Range


class Areas(Range):
    """The first of them, but for what is set: heights of rows, widths of columns."""

    def __init__(self, blocks: Sequence[Range]) -> None:
        first = blocks[0]
        super().__init__(first.sheet, first.first_row, first.first_column, first.last_row, first.last_column)
        self._blocks = blocks

    @property
    def column_width(self) -> float | None:
        """Of the first."""
        return self._blocks[0].column_width

    @column_width.setter
    def column_width(self, characters: float) -> None:
        for block in self._blocks:
            block.column_width = characters

    @property
    def row_height(self) -> float | None:
        """Of the first."""
        return self._blocks[0].row_height

    @row_height.setter
    def row_height(self, points: float) -> None:
        for block in self._blocks:
            block.row_height = points
