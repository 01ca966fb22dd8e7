"""资金到位: what came in this year, source by source, as the quarterly form asks (sources.md §4.2).

A source may stand on several rows, one a payment; they are added up.  The three sums (国家预算资金, 中央补助, 社会资本)
need no row: blank, they are the sums of their lines; given, they stand and are never overwritten.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from validators.fields import day, money, text
from validators.fields.choice import choice_of
from validators.finding import Kind, Severity
from validators.table.column import Column
from validators.table.source import Source

SHEET = "资金到位"
ALIASES = ("到位资金", "资金到位情况", "资金到位表")

SOURCE_BLANK = Kind(
    "receipt-source-blank",
    Severity.ERROR,
    zh="没有填资金来源，这一行没有计入",
    fix="请从下拉项中选资金来源",
    en="The row names no source and was left out.",
    en_fix="Choose the source.",
)
AMOUNT_BLANK = Kind(
    "receipt-amount-blank",
    Severity.ERROR,
    zh="没有填本年到位的金额",
    fix="请填写金额，单位元；还没有到位的删去这一行或填 0",
    en="The row has no amount.",
    en_fix="Fill it in, in yuan; 0 where nothing has come in yet.",
)


class FundSource(StrEnum):
    """The lines of the form, called as 参数 calls them."""

    PUBLIC = "国家预算资金"
    CENTRAL = "中央补助"
    CENTRAL_INVESTMENT = "中央预算内投资"
    CENTRAL_OTHER = "其他中央资金"
    TREASURY_BONDS = "国债"
    ULTRA_LONG_BONDS = "超长期特别国债"
    PROVINCE = "省级补助"
    CITY = "市级补助"
    DISTRICT = "区级补助"
    GENERAL_BONDS = "一般债券"
    SPECIAL_BONDS = "专项债券"
    PRIVATE = "社会资本"
    WORK_UNIT = "产权单位出资"
    OPERATOR = "运营主体出资"
    RESIDENTS = "居民出资"
    LOANS = "金融机构信贷资金"
    OTHER = "其他资金"


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """amount in fen; None where it cannot be read, or the row does not say."""

    source: Source
    row: int
    line: Annotated[
        FundSource | None,
        Column(
            "资金来源",
            choice_of(FundSource),
            aliases=("来源", "资金渠道"),
            required=True,
            blank=SOURCE_BLANK,
            choices=tuple(FundSource),
            width=20,
            help="国家预算资金、中央补助、社会资本可以不填，按其中各项相加；金融机构信贷资金是社会资本之中的",
        ),
    ] = None
    amount: Annotated[
        int | None,
        Column(
            "本年到位",
            money.read,
            aliases=("到位金额", "本年到位金额", "本年实际到位"),
            required=True,
            blank=AMOUNT_BLANK,
            width=16,
            help="元，可写 12.5万元；只填本年实际到账的，不是核定数",
        ),
    ] = None
    received_on: Annotated[date | None, Column("到账日期", day.read, aliases=("日期", "到位日期"), width=12)] = None
    voucher: Annotated[str, Column("凭证号", text.read, aliases=("票号", "文号"), text=True, width=16)] = ""
    note: Annotated[str, Column("备注", text.read, width=24)] = ""
