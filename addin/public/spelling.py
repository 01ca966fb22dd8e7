"""One text under the many spellings in which people type it: 张　三, 王 建国, １３８１２３４５６７８.

Blanks that only set a name in width, and characters that do not show, count as nothing; full-width digits are digits.
"""

import re

_UNSEEN = re.compile("[ \u00a0\u2000-\u200f\u202a-\u202f\u2060-\u2064\u3000\ufeff]+")
_WIDE = str.maketrans("０１２３４５６７８９－—＋．", "0123456789--+.")


def plain_digits(text: str) -> str:
    """The text with ASCII digits; each character stays in its place."""
    return text.translate(_WIDE)


def is_spaced(text: str) -> bool:
    """Whether it has blanks or characters that do not show."""
    return _UNSEEN.search(text) is not None


def compact(text: str) -> tuple[str, list[int]]:
    """The text without them, and the place in the text of each character that is left."""
    places = [at for at, character in enumerate(text) if not _UNSEEN.fullmatch(character)]
    return "".join(text[at] for at in places), places
