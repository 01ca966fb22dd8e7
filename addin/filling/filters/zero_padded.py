"""左补零: numbers of fixed length, as text: 7 → 007."""

from addin.filling.filters.printed import Filter, Printed, Refused

_LONGEST = 30


def apply(printed: Printed, argument: str) -> Printed:
    """左补零 has two digits, 左补零 4 four; what is longer stays."""
    if argument and not (argument.isdecimal() and 0 < int(argument) <= _LONGEST):
        raise Refused(f"“左补零”后面的位数要写成 1 到 {_LONGEST}，这里是“{argument}”")
    value = printed.value
    text = printed.text.strip()
    if isinstance(value, bool) or not isinstance(value, (int, str)) or not text.isascii() or not text.isdecimal():
        raise Refused(f"“左补零”只能用在整数和编号上，这里是“{printed.text}”")
    text = text.zfill(int(argument or 2))
    return Printed(text, text)


FILTER = Filter("左补零", "前面补零到两位；左补零 4 到四位", apply, takes_argument=True)
