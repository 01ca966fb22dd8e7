"""年月日: a date as official text writes it."""

from addin.filling.filters.printed import Filter, Printed, chinese_date, day


def apply(printed: Printed, argument: str) -> Printed:
    """2020年6月29日; a time of day is left out."""
    text = chinese_date(day(printed, "年月日"))
    return Printed(text, text)


FILTER = Filter("年月日", "日期写成 2020年6月29日", apply)
