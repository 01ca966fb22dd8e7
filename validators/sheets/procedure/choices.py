"""The choices about the procedure that 参数 offers: none of them is settled by law, so each has a name."""

from enum import StrEnum


class Unconsented(StrEnum):
    """What a public honour roll does with a giver who did not agree to be named (个人信息保护法 第25条)."""

    MASKED = "遮名"
    LEFT_OUT = "不列"


class DayCount(StrEnum):
    """How days of publicity are counted; the seed counts 06-29 to 07-01 as three (sources.md §0)."""

    BOTH_ENDS = "首尾都算"
    WITHOUT_FIRST = "首日不算"


class WorkDays(StrEnum):
    """What a length of the schedule is measured in."""

    CALENDAR = "日历天"
    WORKING = "工作日"


class BuiltWording(StrEnum):
    """Which compounds are old enough: three wordings in one paper file (sources.md §P0)."""

    BY_YEAR_END = "年底以前"
    BEFORE_YEAR = "年以前（不含当年）"
    BEFORE_LAST_DAY = "12月31日前"


class FeeBasis(StrEnum):
    """What a property firm's fee is charged on, a month."""

    PER_AREA = "按面积"
    PER_HOUSEHOLD = "按户"
