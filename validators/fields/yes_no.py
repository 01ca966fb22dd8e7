"""是 or 否."""

from validators.fields.choice import unknown
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Reading
from validators.grid import Raw

_WORDS = dict.fromkeys(("是", "√", "✓", "✔", "Y", "YES", "TRUE", "1", "同意"), True) | dict.fromkeys(
    ("否", "不", "×", "✗", "✘", "N", "NO", "FALSE", "0", "不同意"), False
)


def read(raw: Raw) -> Reading[bool]:
    """True for 是 and its marks, False for 否 and its; anything else is an error."""
    text = compact(printed(raw))
    found = _WORDS.get(text.upper())
    if found is None:
        return Reading(None, (unknown(text, ("是", "否")),))
    return Reading(found, noted(raw, "是" if found else "否"))
