"""A number in a format of 0 # ? . , % and words between them: #,##0.00, 0000-00-00, 0!.0,万."""

from collections.abc import Sequence
from fractions import Fraction
from math import floor

from addin.filling.calculate.formats import characters
from addin.filling.calculate.formats.sections import Section
from addin.filling.calculate.value import Unknown

_PLACES = "0#?"
_WORDS = "$-+():^&'~{}<>= ¥￥"
_HALF = Fraction(1, 2)
_MOST = 15

Piece = tuple[str, bool]


def printed_number(section: Section, size: Fraction, minus: bool) -> str:
    """Unknown for exponents, fractions and letters that are neither codes nor in quotes."""
    before, after, scale = _parts(section.pieces)
    count = sum(code and text in _PLACES for text, code in after)
    if count > _MOST:
        raise Unknown("小数位数太多")
    scaled = floor(size * scale * 10**count + _HALF)
    if minus and not scaled:
        raise Unknown("负的零")
    whole, rest = divmod(scaled, 10**count)
    text = _whole(before, str(whole) if whole else "", _is_grouped(section.pieces))
    if after:
        text += _rest(after, f"{rest:0{count}d}" if count else "")
    if section.kind:
        text = _in_characters(text, section.kind)
    return ("-" if minus else "") + text


def _parts(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece], Fraction]:
    """Before and from the decimal point on, without the commas; what the number is multiplied by."""
    before: list[Piece] = []
    after: list[Piece] = []
    now, scale = before, Fraction(1)
    places = [at for at, (text, code) in enumerate(pieces) if code and text in _PLACES]
    for at, (text, code) in enumerate(pieces):
        if code and text == ",":
            follows = [place for place in places if place > at]
            point = any(c and t == "." for t, c in pieces[at : follows[0]]) if follows else True
            scale /= 1000 if point and places and places[0] < at else 1
            continue
        if code and text == "%":
            scale *= 100
        elif code and text == "." and now is before:
            now = after
        elif code and text not in _PLACES and text not in _WORDS and text.isascii():
            raise Unknown("这种数字格式")
        now.append((text, code))
    return before, after, scale


def _is_grouped(pieces: Sequence[Piece]) -> bool:
    """A comma with places on both sides, before the point."""
    codes = "".join(text for text, code in pieces if code).partition(".")[0]
    inner = codes.strip("".join(set(codes) - set(_PLACES)))
    return "," in inner


def _whole(pieces: Sequence[Piece], digits: str, grouped: bool) -> str:
    """Filled from the right; the leftmost place takes all that is left."""
    places = [at for at, (text, code) in enumerate(pieces) if code and text in _PLACES]
    if not places:
        return "".join(text for text, _ in pieces) + digits
    left, written, count = list(digits), list[str](), 0
    for at in range(len(pieces) - 1, -1, -1):
        text, code = pieces[at]
        if not (code and text in _PLACES):
            written.append(text)
            continue
        given = [left.pop()] if left else [{"0": "0", "#": "", "?": " "}[text]]
        while at == places[0] and left:
            given.append(left.pop())
        for digit in given:
            if grouped and digit.isdigit() and count and count % 3 == 0:
                written.append(",")
            written.append(digit)
            count += digit.isdigit()
    return "".join(reversed(written))


def _rest(pieces: Sequence[Piece], digits: str) -> str:
    """After the point: zeros at the end go where the place is # or ?."""
    used = len(digits.rstrip("0"))
    written, at = "", 0
    for text, code in pieces:
        if not (code and text in _PLACES):
            written += text
            continue
        written += digits[at] if text == "0" or at < used else " " * (text == "?")
        at += 1
    return written


def _in_characters(text: str, kind: int) -> str:
    """A digit alone is the same in every reading of the format; more are not decided."""
    if sum(map(str.isdigit, text)) != 1:
        raise Unknown("汉字数字的这种格式")
    return "".join(characters.digits(one, kind) if one.isdigit() else one for one in text)
