"""光荣榜: its sheets, and its checks, one code family a file."""

from validators.checks.gifts import (
    gift_amount,
    gift_consent,
    gift_in_words,
    gift_quantity,
    gift_twice,
    gift_unit,
)
from validators.sheets.gifts import row as honours
from validators.sheets.optional import OptionalSheet

SPEAKS_OF = "光荣榜"
SHEETS = (
    OptionalSheet(
        "honours",
        honours.SHEET,
        honours.ALIASES,
        honours.HonourRow,
        about="捐资捐物、投工投劳",
    ),
)
RESULTS = {
    "光荣榜汇总": "捐赠的合计",
}
CHECKS = (
    gift_amount,
    gift_consent,
    gift_in_words,
    gift_quantity,
    gift_twice,
    gift_unit,
)
