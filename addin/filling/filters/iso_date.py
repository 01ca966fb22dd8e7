"""日期: a date in figures."""

from addin.filling.filters.printed import Filter, Printed, day


def apply(printed: Printed, argument: str) -> Printed:
    """2020-06-29; a time of day is left out."""
    found = day(printed, "日期")
    text = f"{found.year:04}-{found.month:02}-{found.day:02}"
    return Printed(text, text)


FILTER = Filter("日期", "日期写成 2020-06-29", apply)
