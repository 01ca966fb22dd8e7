"""Is the compound old enough?  One paper file words it three ways (sources.md §P0); each gives its own verdict.

"年底以前" takes in the whole year, "年以前（不含当年）" none of it; whether "12月31日前" takes in that very day the law
does not say (民法典 第1259条 speaks of 以上、以下、以内、届满), so that is a setting.
"""

from datetime import date
from typing import NamedTuple

from validators.sheets.procedure.choices import BuiltWording
from validators.sheets.settings import Settings

YEARS = range(1900, 2101)


class Eligible(NamedTuple):
    """One wording: as it prints, the last day on which a compound may have been finished, and the verdict.

    `passed` None where 建成日期 is not known; `chosen`: the wording of 参数.
    """

    wording: BuiltWording
    text: str
    last_day: date
    passed: bool | None
    chosen: bool


def eligibility(settings: Settings) -> tuple[Eligible, ...]:
    """All three, in the order of the paper; none where 建成截止年份 is no year."""
    if settings.built_year not in YEARS:
        return ()
    return tuple(_judge(wording, settings) for wording in BuiltWording)


def _judge(wording: BuiltWording, settings: Settings) -> Eligible:
    year, built = settings.built_year, settings.completed_on
    last_day = {
        BuiltWording.BY_YEAR_END: date(year, 12, 31),
        BuiltWording.BEFORE_YEAR: date(year - 1, 12, 31),
        BuiltWording.BEFORE_LAST_DAY: date(year, 12, 31 if settings.last_day_counts else 30),
    }[wording]
    text = f"{year}年{wording.value.removeprefix('年')}".replace("当年", f"{year}年")
    return Eligible(
        wording, text, last_day, None if built is None else built <= last_day, wording is settings.built_wording
    )
