"""缴款台账: what was paid or given back, dwelling by dwelling; a refund is negative, labour is told in hours."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from validators.fields import day, signed_money, text
from validators.sheets.money import coefficient
from validators.sheets.parts import DwellingLine
from validators.table.column import Column

SHEET = "缴款台账"
ALIASES = ("缴费台账", "收款台账", "缴款记录")


@dataclass(frozen=True, slots=True)
class PaymentRow(DwellingLine):
    """amount in fen, below 0 for a refund; hours of labour count only under an adopted rate."""

    paid_on: Annotated[date | None, Column("日期", day.read, aliases=("缴款日期", "收款日期"), width=12)] = None
    amount: Annotated[
        int, Column("金额", signed_money.read, aliases=("缴款金额", "收款金额"), width=14, help="元；退款填负数")
    ] = 0
    hours: Annotated[
        Decimal | None,
        Column(
            "工时",
            coefficient.read,
            aliases=("投工工时",),
            width=8,
            unit="工时",
            help="投工投劳；参数里有工时折算时才抵扣",
        ),
    ] = None
    way: Annotated[str, Column("方式", text.read, aliases=("缴款方式",), width=12, help="现金、转账、维修资金……")] = ""
    voucher: Annotated[str, Column("凭证号", text.read, aliases=("收据号", "票号"), text=True, width=14)] = ""
    note: Annotated[str, Column("备注", text.read, width=20)] = ""
