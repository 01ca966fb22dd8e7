"""The items in rank order, and the money there is for them."""

from dataclasses import dataclass
from typing import Annotated

from validators.sheets.money.choices import CutOff, Method
from validators.sheets.setting_kinds import amount, choice


@dataclass(frozen=True)
class Ranking:
    """The items in rank order, and the money there is for them."""

    item_funds: Annotated[
        int, amount("项目可用资金", "元；按排序用到完为止的资金，不填为核定总投资", decides=(Method.PER_ITEM,))
    ] = 0
    cut_off: Annotated[
        CutOff,
        choice("预算截止方式", CutOff, "轮到的项目资金不够时：停止，或跳过它看下一项", decides=(Method.PER_ITEM,)),
    ] = CutOff.STOP
