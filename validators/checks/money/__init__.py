"""资金与分摊: its sheets, and its checks, one code family a file."""

from validators.checks.money import approved_total
from validators.sheets.money import floor_table, payments, receipts
from validators.sheets.optional import OptionalSheet

SPEAKS_OF = "参数、缴款台账、资金到位"
SHEETS = (
    OptionalSheet(
        "floor_table",
        floor_table.SHEET,
        floor_table.ALIASES,
        floor_table.FloorRow,
        about="按楼层系数分摊的才填",
    ),
    OptionalSheet(
        "payments",
        payments.SHEET,
        payments.ALIASES,
        payments.PaymentRow,
        about="各户缴款、退款",
    ),
    OptionalSheet(
        "receipts",
        receipts.SHEET,
        receipts.ALIASES,
        receipts.ReceiptRow,
        about="本年到位的资金",
        any_cell=True,
    ),
)
RESULTS = {
    "资金": "钱从哪里来",
    "出资分摊": "每户应出的金额",
}
CHECKS = (approved_total,)
