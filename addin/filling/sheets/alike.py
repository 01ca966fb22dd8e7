"""Texts of a whole column, looked at in one go: all plain words, or all plain digits; else each is looked at alone."""

from collections.abc import Sequence
from typing import Literal

from addin.filling.sheets.encode import LIKE_NUMBERS

_SHORT = 100
_ESCAPED = ("&", "<", ">", "_x", "  ", " \n", "\n ")
"""What is not written as it stands, or not without more, at a line's edge or anywhere."""

Kind = Literal["words", "digits", ""]


def kind_of(texts: Sequence[str]) -> Kind:
    """`words`: each is written as it stands and would stay text; `digits`: each is a number that is kept as text.

    The empty word: some text is neither, or they are of both kinds.  None of them may be empty.
    """
    lines = "\n".join(texts)
    whole = lines.replace("\n", "")
    if len(whole) + len(texts) - 1 != len(lines) or max(map(len, texts)) >= _SHORT:
        return ""
    if whole.isascii() and whole.isdecimal():
        return "digits"
    if not whole.isprintable() or whole[0] == " " or whole[-1] == " " or any(one in lines for one in _ESCAPED):
        return ""
    return "" if LIKE_NUMBERS.search(lines) else "words"
