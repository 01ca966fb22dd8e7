"""改造项目: its sheets, and its checks, one code family a file."""

from validators.checks.items import (
    item_notice_date,
    item_ranks,
    item_version_numbers,
    item_wordings,
)
from validators.sheets.items import row as items
from validators.sheets.items import versions
from validators.sheets.optional import OptionalSheet

SPEAKS_OF = "改造项目、项目版本"
SHEETS = (
    OptionalSheet(
        "items",
        items.SHEET,
        items.ALIASES,
        items.ItemRow,
        about="要做的项目，一项一行",
    ),
    OptionalSheet(
        "versions",
        versions.SHEET,
        versions.ALIASES,
        versions.VersionRow,
        about="告知、征求意见、历次排序的项目清单",
    ),
)
RESULTS = {
    "项目排序": "资金够做到哪一项",
    "项目对照": "各版项目清单改了什么",
}
CHECKS = (
    item_notice_date,
    item_ranks,
    item_version_numbers,
    item_wordings,
)
