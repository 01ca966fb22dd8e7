"""A sheet in a test is a small text table."""

from validators.grid import Book, Grid, Raw


def grid(name: str, table: str, **facts: object) -> Grid:
    """`| a | b |` lines → a Grid, A1 first.  A cell that reads as a plain number becomes one; `'502` stays text."""
    rows: list[list[Raw]] = []
    for line in table.strip().splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        rows.append([_raw(cell) for cell in cells])
    return Grid(name, rows, **facts)  # type: ignore[arg-type]


def book(*grids: Grid, name: str = "测试.xlsx") -> Book:
    return Book(name, grids)


def _raw(cell: str) -> Raw:
    if cell.startswith("'"):
        return cell[1:]
    try:
        return float(cell)
    except ValueError:
        return cell
