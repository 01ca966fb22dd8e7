"""光荣榜: who gave money, goods or labour, each in its own unit; nothing is turned into yuan here."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from validators.fields import day, money, name, text, yes_no
from validators.fields.quantity import read as read_quantity
from validators.finding import Kind, Severity
from validators.sheets.gifts.gift import Gift
from validators.sheets.gifts.gift import read as read_gift
from validators.table.column import Column
from validators.table.source import Source

SHEET = "光荣榜"
ALIASES = ("捐资捐物", "捐资榜")

GIFT_UNCLASSED = Kind(
    "gift-unclassed",
    Severity.WARNING,
    zh="没有填类别，不计入合计",
    fix="请填捐资、捐物、投工投劳或装饰装修",
    en="The kind of gift is missing; it is in no total.",
    en_fix="Fill in 捐资, 捐物, 投工投劳 or 装饰装修.",
)
GIVER_UNNAMED = Kind(
    "giver-unnamed",
    Severity.WARNING,
    zh="没有填姓名",
    fix="请补上姓名；确实不愿留名的写“匿名”",
    en="The giver has no name.",
    en_fix="Fill it in, or write 匿名.",
)


@dataclass(frozen=True, slots=True)
class HonourRow:
    """amount in fen; quantity in its own unit (工时, 度, 方, 间); consent None where nobody asked."""

    source: Source
    row: int
    kind: Annotated[
        Gift | None,
        Column("类别", read_gift, required=True, blank=GIFT_UNCLASSED, choices=tuple(Gift), width=12),
    ] = None
    giver: Annotated[str, Column("姓名", name.read, aliases=("捐赠人",), blank=GIVER_UNNAMED, text=True, width=14)] = ""
    what: Annotated[
        str,
        Column("内容", text.read, aliases=("物品",), width=20, help="如 施工用电；连数量一起写成“施工用电50度”也可以"),
    ] = ""
    quantity: Annotated[Decimal | None, Column("数量", read_quantity, width=10)] = None
    measure: Annotated[str, Column("单位", text.read, width=8, help="工时、度、方、间……")] = ""
    amount: Annotated[int, Column("金额", money.read, width=12, help="元；只填捐资")] = 0
    given_on: Annotated[date | None, Column("日期", day.read, width=12)] = None
    consent: Annotated[
        bool | None,
        Column(
            "同意公示", yes_no.read, choices=("是", "否"), width=10, help="本人同意公开姓名的填“是”；不填按没有同意处理"
        ),
    ] = None
