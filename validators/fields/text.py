"""Free text, and codes that must stay text: numbers print without `.0`, what cannot be printed goes."""

from validators.fields.characters import visible
from validators.fields.damage import DIGITS_KEPT, DIGITS_LOST
from validators.fields.plain import HALF_WIDTH, printed
from validators.fields.reading import NORMALISED, Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

INVISIBLE_REMOVED = Kind(
    "invisible-characters",
    Severity.NOTE,
    zh="“{column}”里有看不见的字符，已按“{read}”读取",
    fix="读法正确则无需处理，否则请重新填写",
    en="{column} holds characters that cannot be seen; “{read}” was read.",
    en_fix="Nothing to do if that is right; else type it again.",
)


def read(raw: Raw) -> Reading[str]:
    """The text; full-width letters and digits become half-width with a note, punctuation stays as typed."""
    if not isinstance(raw, str):
        if isinstance(raw, int | float) and abs(raw) >= DIGITS_KEPT:
            return Reading(None, (Issue(DIGITS_LOST),))
        return Reading(printed(raw))
    seen = raw.strip()
    clean = visible(seen).strip()
    value = clean.translate(HALF_WIDTH)
    if clean != seen:
        return Reading(value, (Issue(INVISIBLE_REMOVED, {"read": value}),))
    if value != clean:
        return Reading(value, (Issue(NORMALISED, {"read": value}),))
    return Reading(value)
