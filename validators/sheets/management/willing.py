"""愿意 or 不愿意, as people write it."""

from validators.fields.choice import unknown
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Reading
from validators.grid import Raw

CHOICES = ("愿意", "不愿意")
_YES = "愿意 同意 愿 是 √ ✓ 可以 要"
_NO = "不愿意 不同意 不愿 否 × ✗ 不 不要"
_WORDS = dict.fromkeys(_YES.split(), True) | dict.fromkeys(_NO.split(), False)


def read(raw: Raw) -> Reading[bool]:
    """True for 愿意 and its like; a word that is neither is an error."""
    text = compact(printed(raw))
    found = _WORDS.get(text)
    if found is None:
        return Reading(None, (unknown(text, CHOICES),))
    return Reading(found, noted(raw, CHOICES[0] if found else CHOICES[1]))
