"""行高: the row becomes as high as its wrapped text needs; no office program does so for a row of a set height."""

from addin.filling.filters.printed import Filter, Printed


def apply(printed: Printed, _: str) -> Printed:
    """The value as it is: `addin.filling.forms.fitting` looks for the filter's name."""
    return printed


FILTER = Filter("行高", "文字一行写不下时把这一行加高（格子要设“自动换行”），原来的行高是最矮的", apply)
