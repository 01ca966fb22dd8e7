"""物业引入: its sheets, and its checks, one code family a file."""

from validators.checks.management import management_answers, management_fee
from validators.sheets.management import row as answers
from validators.sheets.optional import OptionalSheet

SPEAKS_OF = "物业意向"
SHEETS = (
    OptionalSheet(
        "management",
        answers.SHEET,
        answers.ALIASES,
        answers.ManagementRow,
        about="愿不愿意请物业、出多少",
    ),
)
RESULTS = {
    "物业测算": "一年收支够不够",
}
CHECKS = (
    management_answers,
    management_fee,
)
