"""What a gift comes to where its quantity was written into the words: 施工用电50度 is 50 度 of 施工用电.

The seed's honour roll is written so throughout; the quantity stands last, with its unit.  整房装修 has none, and stays
without; so do several gifts in one cell (水泥10袋、沙子2车), where the last quantity is not that of all.
Units that are one and the same go under one name, so that they add up.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from validators.fields.decimals import NUMBER, decimal_of
from validators.sheets.gifts.gift import Gift
from validators.sheets.gifts.row import HonourRow

_WRITTEN = re.compile(rf"(?P<what>.*?[^\d.,+\-])??\s*(?P<number>{NUMBER})\s*(?P<unit>[^\W\d_]{{1,3}})")
_BARE = (*"间个套件台把张扇袋车吨桶盏棵米度方天", "工时", "小时", "个工", "工日", "平方米")
"""Units that may stand alone with their number: 15工时."""
_NO_UNITS = (*"元块号楼栋幢层排年月日点时", "万元", "块钱", "单元", "号楼", "号院", "楼层")
"""What follows a number in an address, a date or a sum of money."""
_SEVERAL = re.compile("[、，,；;+＋和]")
_COUNTED = re.compile(
    rf"(?:{NUMBER}|[一二两三四五六七八九十百]+)\s*(?:个?工时|小时|[间个套件台把扇袋车吨桶盏棵度方天])"
)
"""A number, be it in Chinese, before a unit: somebody gave so much of something."""
_SAME = {
    **dict.fromkeys(("小时", "个工时", "h", "H"), "工时"),
    **dict.fromkeys(("千瓦时", "kWh", "KWH", "kwh", "度电"), "度"),
    **dict.fromkeys(("立方", "立方米", "m3", "m³", "方水"), "方"),
}


class Measured(NamedTuple):
    """`split`: the quantity was found in the words, not in its own column."""

    what: str
    quantity: Decimal | None
    unit: str
    split: bool = False


def measured(row: HonourRow) -> Measured:
    """What was given, how much of it, and in which unit; money is told by 金额, never here."""
    unit = _SAME.get(row.measure, row.measure)
    if row.quantity is not None or row.measure or row.kind in (None, Gift.MONEY):
        return Measured(row.what, row.quantity, unit)
    found = _WRITTEN.fullmatch(row.what)
    if found is None:
        return Measured(row.what, None, "")
    what, number, unit = (found["what"] or "").strip(), decimal_of(found["number"]), found["unit"]
    if number < 0 or unit in _NO_UNITS or not (what or unit in _BARE) or _SEVERAL.search(what):
        return Measured(row.what, None, "")
    return Measured(what, number, _SAME.get(unit, unit), split=True)


def is_unread(row: HonourRow) -> bool:
    """Whether the words speak of a quantity that could not be taken out of them: 用房两间, 2间房, 水泥10袋、沙子2车."""
    if row.kind in (None, Gift.MONEY) or row.measure or measured(row).quantity is not None:
        return False
    return _COUNTED.search(row.what) is not None
