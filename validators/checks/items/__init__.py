"""改造项目: its checks, one code family a file."""

from validators.checks.items import (
    item_notice_date,
    item_ranks,
    item_version_numbers,
    item_wordings,
)

CHECKS = (
    item_notice_date,
    item_ranks,
    item_version_numbers,
    item_wordings,
)
