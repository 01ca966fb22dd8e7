"""建筑面积: square metres as registered → whole hundredths of a square metre."""

import re
from decimal import ROUND_HALF_UP, Decimal

from validators.fields.decimals import exact
from validators.fields.plain import compact, noted
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "area-unreadable",
    Severity.ERROR,
    zh="建筑面积“{value}”认不出来",
    fix="请用阿拉伯数字填写平方米数，如 89.47",
    en="The floor area “{value}” cannot be read.",
    en_fix="Type the square metres in figures, such as 89.47.",
)
ZERO = Kind(
    "area-zero",
    Severity.ERROR,
    zh="建筑面积是 {value}，应大于 0",
    fix="请按不动产权证（或测绘、购房合同）填写建筑面积",
    en="The floor area is {value}; it must be more than 0.",
    en_fix="Fill in the area as registered.",
)
ROUNDED = Kind(
    "area-rounded",
    Severity.NOTE,
    zh="建筑面积“{value}”多于两位小数，按四舍五入取 {read} 平方米",
    fix="与不动产权证一致则无需处理，否则请改正",
    en="The floor area {value} has more than two decimals; {read} ㎡ was taken.",
    en_fix="Nothing to do if that agrees with the registration.",
)

_UNIT = re.compile(r"(?:㎡|M²|M2|平方米|平米|平方|平|M\^2)$")
_CENT = Decimal("0.01")


def read(raw: Raw) -> Reading[int]:
    """Area in 0.01 ㎡, half up beyond two decimals with a note; zero, negative and words are errors."""
    number = exact(_UNIT.sub("", compact(raw).upper()) if isinstance(raw, str) else raw)
    if number is None:
        return Reading(None, (Issue(UNREADABLE),))
    rounded = number.quantize(_CENT, ROUND_HALF_UP)
    if rounded <= 0:
        return Reading(None, (Issue(ZERO),))
    value = int(rounded.scaleb(2))
    if rounded != number:
        return Reading(value, (Issue(ROUNDED, {"read": str(rounded)}),))
    return Reading(value, noted(raw, str(number)))
