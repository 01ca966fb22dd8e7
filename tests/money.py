"""Compounds for tests about money: dwellings as dicts (as the oracle reads them), settings as words of 参数."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from validators.dossier import Dossier
from validators.grid import CellRef
from validators.papers import Papers
from validators.register import register
from validators.sheets import settings
from validators.sheets.items.row import ItemRow, ItemWay
from validators.sheets.money.floor_table import FloorRow
from validators.sheets.money.payments import PaymentRow
from validators.sheets.money.receipts import FundSource, ReceiptRow
from validators.sheets.roster import row as roster
from validators.sheets.roster.row import DwellingRow
from validators.sheets.settings import Settings
from validators.table.source import Source

ROSTER = Source(roster.SHEET)
ITEMS = Source("改造项目", {"name": 1, "scope": 2, "cost": 3, "rank": 4})
FLOORS = Source("楼层系数", {"floor": 1, "coefficient": 2, "ratio": 3})
LEDGER = Source("缴款台账", {"building": 1, "unit": 2, "room": 3, "amount": 4, "hours": 5})
RECEIPTS = Source("资金到位", {"line": 1, "amount": 2, "received_on": 3})


def flat(building=1, unit=1, floor=1, door=1, area=5000, hardship=""):
    return {
        "building": building,
        "unit": unit,
        "floor": floor,
        "room": floor * 100 + door,
        "area": area,
        "hardship": hardship,
    }


def dwelling(number, row):
    return DwellingRow(
        ROSTER,
        number,
        str(row["building"]),
        str(row["unit"]),
        row["floor"],
        str(row["room"]),
        area=row["area"],
        owner=f"业主{number}",
        hardship=row["hardship"],
    )


def item(name, cost, rank=1, scope="", way=None, row=2):
    return ItemRow(ITEMS, row, name=name, scope=scope, cost=cost, rank=rank, way=ItemWay(way) if way else None)


def floors(*weights, ratios=False):
    """Floors 1, 2, … of 楼层系数."""
    name = "ratio" if ratios else "coefficient"
    return tuple(FloorRow(FLOORS, floor + 1, floor, **{name: Decimal(w)}) for floor, w in enumerate(weights, start=1))


def payment(room, amount=0, hours=None, building="1", unit="1", row=2, day=None):
    worked = None if hours is None else Decimal(hours)
    return PaymentRow(LEDGER, row, building, unit, room=str(room), paid_on=day, amount=amount, hours=worked)


def receipt(line, amount, day=None, row=2):
    return ReceiptRow(RECEIPTS, row, line=FundSource(line) if line else None, amount=amount, received_on=day)


def dossier(rows, items=(), table=(), payments=(), receipts=(), **chosen):
    dwellings = tuple(dwelling(number, row) for number, row in enumerate(rows, start=2))
    cells = {name: CellRef(settings.SHEET, row, 2) for row, name in enumerate(settings.SETTING_NAMES, start=2)}
    return Dossier(
        Settings(**chosen),
        dwellings,
        (),
        register(dwellings, ()),
        date(2026, 1, 1),
        cells,
        papers=Papers(items=tuple(items), floor_table=tuple(table), payments=tuple(payments), receipts=tuple(receipts)),
    )


def fraction(text):
    return Fraction(Decimal(text))
