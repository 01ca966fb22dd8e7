"""A whole outcome in a test: small text tables read and analysed as a workbook is."""

from datetime import date

from addin.outcome import Outcome
from addin.pipeline import analyse
from tests.tables import book, grid

TODAY = date(2026, 1, 1)


def outcome(roster: str, answers: str = "", **more: str) -> Outcome:
    """户室清册 and 同意表; further sheets by name."""
    tables = {"户室清册": roster, "同意表": answers, **more}
    return analyse(book(*(grid(name, table) for name, table in tables.items() if table.strip())), TODAY)


def tower(floors: int, doors: int, building: str = "1", unit: str = "1") -> str:
    """The roster of one unit, rooms by floor."""
    rooms = [floor * 100 + door for floor in range(1, floors + 1) for door in range(1, doors + 1)]
    head = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |"
    return "\n".join([head, *(f"| {building} | {unit} | {room} | 50 | 业主{room} |" for room in rooms)])
