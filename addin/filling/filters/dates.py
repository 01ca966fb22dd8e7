"""Dates as text, and their parts, for forms with cells for 年, 月, 日."""

from addin.filling.filters.printed import Filter, Printed, chinese_date, day


def _year_month_day(printed: Printed, argument: str) -> Printed:
    """2020年6月29日; a time of day is left out."""
    text = chinese_date(day(printed, "年月日"))
    return Printed(text, text)


YEAR_MONTH_DAY = Filter("年月日", "日期写成 2020年6月29日", _year_month_day)


def _iso(printed: Printed, argument: str) -> Printed:
    """2020-06-29; a time of day is left out."""
    found = day(printed, "日期")
    text = f"{found.year:04}-{found.month:02}-{found.day:02}"
    return Printed(text, text)


ISO_DATE = Filter("日期", "日期写成 2020-06-29", _iso)


def _year(printed: Printed, argument: str) -> Printed:
    found = day(printed, "年").year
    return Printed(found, str(found))


YEAR = Filter("年", "只要年份：2020", _year)


def _month(printed: Printed, argument: str) -> Printed:
    found = day(printed, "月").month
    return Printed(found, str(found))


MONTH = Filter("月", "只要月份：6；月|左补零 是 06", _month)


def _day_of_month(printed: Printed, argument: str) -> Printed:
    found = day(printed, "日").day
    return Printed(found, str(found))


DAY = Filter("日", "只要日：29；日|左补零 是 09", _day_of_month)
