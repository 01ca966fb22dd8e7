"""Amounts: yuan, or 万元, 千元, 角 … where it says so → whole fen.  Nothing is rounded: part of a fen is an error."""

import re

from validators.fields.damage import damage
from validators.fields.decimals import NUMBER, decimal_of
from validators.fields.measure import measure_of
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "money-unreadable",
    Severity.ERROR,
    zh="金额“{value}”认不出来",
    fix="请用阿拉伯数字填写，如 1000.50 或 306万元",
    en="The amount “{value}” cannot be read.",
    en_fix="Type it in figures, such as 1000.50 or 306万元.",
)
NEGATIVE = Kind(
    "money-negative",
    Severity.ERROR,
    zh="金额“{value}”小于 0",
    fix="请填 0 或大于 0 的金额",
    en="The amount {value} is negative.",
    en_fix="Type 0 or more.",
)
TOO_FINE = Kind(
    "money-too-fine",
    Severity.ERROR,
    zh="金额“{value}”精确到了分以下",
    fix="金额最多两位小数（到分），请核对后改正",
    en="The amount {value} is finer than a fen.",
    en_fix="At most two decimals; mend it.",
)

_FEN = 2
"""A fen is ten to the minus two of the yuan that measures count in."""
_AMOUNT = re.compile(rf"(?:人民币)?[¥￥]?(?P<number>{NUMBER})(?P<unit>[^\d\s,.+-]{{0,4}}?)整?")


def read(raw: Raw) -> Reading[int]:
    """The amount in fen, 0 or more."""
    spoilt = damage(raw)
    if spoilt:
        return Reading(None, (Issue(UNREADABLE),))
    found = _AMOUNT.fullmatch(compact(printed(raw)))
    unit = measure_of(found["unit"] or "元") if found else None
    if found is None or unit is None or unit.kind != "money" or unit.power is None or unit.per:
        return Reading(None, (Issue(UNREADABLE),))
    fen = decimal_of(found["number"]).scaleb(unit.power + _FEN)
    if fen < 0:
        return Reading(None, (Issue(NEGATIVE),))
    if fen != int(fen):
        return Reading(None, (Issue(TOO_FINE),))
    return Reading(int(fen), noted(raw, found[0]))
