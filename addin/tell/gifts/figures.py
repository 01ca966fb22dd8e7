"""What 光荣榜 comes to, each kind in its own unit."""

from addin.outcome import Outcome
from addin.tell.figure import (
    COUNT,
    Figure,
    Value,
    hundredths,
)
from validators.sheets.gifts.gift import Gift

SOURCE = "光荣榜表；不折算成钱"


def _hours(outcome: Outcome) -> Value:
    return outcome.paper.gifts.quantity(Gift.LABOUR, "工时")


def _amounts(outcome: Outcome) -> str:
    """施工用电 180 度、施工用水 140 方: what of goods can be counted, in one line."""
    lines = [line for line in outcome.paper.gifts.lines if line.kind is Gift.GOODS and line.quantity is not None]
    return "、".join(f"{line.what} {line.quantity} {line.unit}".strip() for line in lines)


FIGURES = (
    Figure("捐资合计", "光荣榜捐资金额之和", "元", lambda o: hundredths(o.paper.gifts.money), SOURCE),
    Figure("投工合计", "光荣榜投工投劳的工时之和", "工时", _hours, SOURCE, COUNT),
    Figure("捐物合计", "光荣榜捐物按内容和单位的合计，如 施工用电 180 度", "", _amounts, SOURCE),
    Figure("捐赠笔数", "光荣榜的行数", "笔", lambda o: len(o.paper.gifts.thanked), SOURCE, COUNT),
    Figure("未署名笔数", "光荣榜没有姓名的行数", "笔", lambda o: o.paper.gifts.unnamed, SOURCE, COUNT),
    Figure("未列名笔数", "没有同意公示、公示时不列的行数", "笔", lambda o: o.paper.gifts.left_out, SOURCE, COUNT),
)
