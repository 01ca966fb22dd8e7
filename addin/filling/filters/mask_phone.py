"""遮号: phone numbers for public notices: 138****0000, 0393-****345 (`domain.md` §8).

At least four digits are hidden, whatever the number is; numbers of fewer than seven digits stay.
"""

import re

from addin.filling.filters.printed import Filter, Printed, Refused

_NUMBER = re.compile(
    r"(?<!\d)(?:"
    r"(?P<mobile>1\d{2})[- ]?\d{4}[- ]?\d{4}(?!\d)"
    r"|(?P<area>0(?:10|2\d|[3-9]\d{2})[- ]?)\d{7,8}(?!\d)"
    r"|(?P<local>)\d{7,8}(?!\d)"
    r"|(?P<other>\d{3})\d{4,}"
    r"|(?P<grouped>\d{2,4})(?:[- ]\d+)+"
    r")"
)
_DIGIT = re.compile(r"\d")
_SHORTEST, _HIDDEN, _TAIL = 7, 4, 4


def mask(text: str) -> str:
    """All numbers in the text; what stands between them stays."""
    return _NUMBER.sub(_masked, text)


def _masked(match: re.Match[str]) -> str:
    number = match[0]
    if len(_DIGIT.findall(number)) < _SHORTEST:
        return number
    head = match[match.lastgroup or "local"]
    rest = _DIGIT.findall(number[len(head) :])
    hidden = min(len(rest), max(_HIDDEN, len(rest) - _TAIL))
    return head + "*" * hidden + "".join(rest[hidden:])


def apply(printed: Printed, argument: str) -> Printed:
    """Text, and numbers that Excel kept as such."""
    if not isinstance(printed.value, (str, int)) or isinstance(printed.value, bool):
        raise Refused(f"“遮号”只能用在电话号码上，这里是“{printed.text}”")
    text = mask(printed.text)
    return Printed(text, text)


FILTER = Filter("遮号", "电话号码遮去中间：138****0000", apply)
