"""百分比: a ratio in percent; it stays a number in a cell that has a percent format."""

from fractions import Fraction

from addin.filling.filters.printed import Filter, Printed, Refused, digits, percent


def apply(printed: Printed, argument: str) -> Printed:
    """百分比 has two decimals, 百分比(0) none."""
    if not isinstance(printed.value, Fraction):
        raise Refused(f"“百分比”只能用在比率上（如 同意率），这里是“{printed.text}”")
    return Printed(printed.value, percent(printed.value, digits(argument, 2, "百分比")), only_for="%")


FILTER = Filter("百分比", "比率写成 75.35%；百分比(0) 不要小数", apply, takes_argument=True)
