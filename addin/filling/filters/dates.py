"""Dates as text."""

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
