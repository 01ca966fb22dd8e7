"""Every way of splitting, to the fen, against amounts worked out by hand."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from addin.trust.selftest.case import Played, cards, differs, played, settings, table, worked_out


def by_hand() -> Iterator[Played]:
    """Published and hand-made splits."""
    for case in cards("splits.toml"):
        yield played("分摊", case["title"], case["source"], partial(_split, case))


def _split(case: dict[str, Any]) -> Iterator[str]:
    grids = [
        settings(case["settings"]),
        table(
            "户室清册",
            ("楼栋", "单元", "房号", "建筑面积", "产权人"),
            [["1", "1", room, area, f"业主{room}"] for room, area in case["rows"]],
        ),
    ]
    if "floors" in case:
        grids.append(table("楼层系数", ("楼层", "系数"), case["floors"]))
    if "items" in case:
        grids.append(table("改造项目", ("代码", "项目名称", "受益范围", "概算"), case["items"]))
    shares = worked_out(*grids).shares
    found = [str(Decimal(share.amount).scaleb(-2)) for share in shares.shares]
    yield from differs("各户", case["amounts"], found)
    whole = sum(share.amount for share in shares.shares) + sum(burden.amount for burden in shares.burdens)
    yield from differs("合计（分）", shares.residents, whole)
