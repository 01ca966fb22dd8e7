"""The choices about money that 参数 offers.  What each of them does stands in `addin/money`."""

from enum import StrEnum


class Method(StrEnum):
    """How the residents' part is split; one file each in `addin/money`."""

    PER_HOUSEHOLD = "按户"
    PER_AREA = "按面积"
    HOUSEHOLD_AND_AREA = "按户加面积"
    PER_FLOOR = "按楼层系数"
    PER_ITEM = "按项目"


class Rounding(StrEnum):
    """The smallest amount a dwelling pays."""

    FEN = "分"
    JIAO = "角"
    YUAN = "元"


class FloorRule(StrEnum):
    """Where the coefficients of the floors come from."""

    TABLE = "按表"
    GUANGZHOU = "广州办法"
    RIDDEN = "乘坐层数"


class Relief(StrEnum):
    """What households in hardship are let off; no general rule was found (sources.md §2)."""

    NONE = "不减免"
    HALF = "减半"
    FULL = "全免"


class Bearer(StrEnum):
    """Who makes up for what somebody does not pay; left open until it is decided."""

    OPEN = "留待确定"
    OTHERS = "其他户"
    STREET = "街道"
    WORK_UNIT = "产权单位"


class RemainderBearer(StrEnum):
    """Who bears what a coarse unit (角, 元) cannot express; never a household."""

    OPEN = "留待确定"
    STREET = "街道"
    WORK_UNIT = "产权单位"


class CutOff(StrEnum):
    """按以上排序资金用完为止: what happens at the first item that does not fit; the paper does not say."""

    STOP = "停止"
    SKIP = "跳过"


class RankingSource(StrEnum):
    """Where the order of 项目排序 comes from; the first is how it always was."""

    ITEMS = "改造项目排序"
    VERSION = "最新排序版本"
    SURVEY = "征求意见户数"
