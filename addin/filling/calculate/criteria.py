"""The conditions of SUMIF and COUNTIF: ">=10", "<>", "1号楼", "*办事处"."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from addin.filling.calculate.comparing import COMPARISONS, compare, same_text
from addin.filling.calculate.formats.dates import day_of, serial_of
from addin.filling.calculate.value import Error, Failed, Number, Unknown, Value, is_number

Condition = Callable[[Value], bool]

_SIGN = re.compile(r"(<=|>=|<>|=|<|>)?(.*)", re.DOTALL)
_PLAIN = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?", re.ASCII)
_LONG = re.compile(r"[+-]?\d{16,}", re.ASCII)
_DAY = re.compile(r"\d{4}(-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|年\d{1,2}月\d{1,2}日)", re.ASCII)
_UNSURE = re.compile(r"[\d.,%:/¥$￥+-]+|true|false", re.IGNORECASE)


def condition(criterion: Value) -> Condition:
    """Unknown where Excel may take the words for something else: percentages, times, more than 15 digits."""
    if isinstance(criterion, bool):
        return lambda value: value is criterion
    if isinstance(criterion, Error):
        raise Failed(criterion.code)
    if criterion is None:
        raise Unknown("空格作条件")
    if not isinstance(criterion, str):
        return _number("=", criterion)
    match = _SIGN.fullmatch(criterion)
    assert match is not None
    sign, operand = match[1] or "", match[2]
    if not operand:
        return _blank(sign)
    number = _number_in(operand)
    if number is not None:
        return _number(sign or "=", number)
    if sign not in ("", "=", "<>"):
        raise Unknown("文字的先后")
    fits = wildcard(operand)
    return (
        (lambda value: not (isinstance(value, str) and fits(value)))
        if sign == "<>"
        else (lambda value: isinstance(value, str) and fits(value))
    )


def wildcard(pattern: str) -> Callable[[str], bool]:
    """`*` any characters, `?` one, `~` takes the next as it is."""
    if not any(mark in pattern for mark in "*?~"):
        return lambda text: same_text(text, pattern)
    written = re.sub(
        r"~([*?~])|([*])|([?])|(.)",
        lambda m: ".*" if m[2] else "." if m[3] else re.escape(m[1] or m[4]),
        pattern,
        flags=re.DOTALL,
    )
    compiled = re.compile(written, re.IGNORECASE | re.DOTALL)
    return lambda text: compiled.fullmatch(text) is not None


def _number_in(operand: str) -> Number | None:
    if _PLAIN.fullmatch(operand):
        return Decimal(operand)
    if _DAY.fullmatch(operand):
        return serial_of(day_of(operand))
    if _UNSURE.fullmatch(operand):
        raise Unknown("这种条件")
    return None


def _number(sign: str, number: Number) -> Condition:
    """Text that looks like the number is equal to it, but neither greater nor less."""

    def fits(value: Value) -> bool:
        if isinstance(value, str) and _LONG.fullmatch(value.strip()):
            raise Unknown("超过 15 位的数字文字")
        same: Value = value
        if isinstance(value, str) and sign in ("=", "<>") and _PLAIN.fullmatch(value.strip()):
            same = Fraction(value.strip())
        if is_number(same):
            return compare(same, sign, number)
        return sign == "<>"

    assert sign in COMPARISONS
    return fits


def _blank(sign: str) -> Condition:
    if sign == "":
        return lambda value: value is None or value == ""
    if sign == "=":
        return lambda value: value is None
    if sign == "<>":
        return lambda value: value is not None
    raise Unknown("这种条件")
