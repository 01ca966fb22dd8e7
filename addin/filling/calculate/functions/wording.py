"""Functions of text, counted in characters; Unknown for characters that Excel counts twice."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from addin.filling.calculate.formats.characters import number_string
from addin.filling.calculate.formats.texting import in_format
from addin.filling.calculate.functions.rounding import rounded
from addin.filling.calculate.functions.taking import ENDLESS, counted, values
from addin.filling.calculate.printed import shown
from addin.filling.calculate.syntax import Node
from addin.filling.calculate.value import VALUE, Failed, Result, Unknown, Value, fraction, truth, whole
from addin.filling.calculate.worker import Function, Worker

_LONGEST = 32_767
_LAST_SINGLE = "\uffff"


def _plain(value: Value) -> str:
    text = shown(value)
    if any(character > _LAST_SINGLE for character in text):
        raise Unknown("生僻字的字数")
    return text


def _count(value: Value) -> int:
    number = whole(value)
    if number < 0:
        raise Failed(VALUE)
    return number


def _left(text: Value, count: Value = Decimal(1)) -> str:
    return _plain(text)[: _count(count)]


def _right(text: Value, count: Value = Decimal(1)) -> str:
    plain = _plain(text)
    return plain[max(0, len(plain) - _count(count)) :]


def _mid(text: Value, start: Value, count: Value) -> str:
    first = _place(start)
    return _plain(text)[first : first + _count(count)]


def _place(value: Value) -> int:
    """From 1, as people count; Failed before."""
    number = whole(value)
    if number < 1:
        raise Failed(VALUE)
    return number - 1


def _find(wanted: Value, text: Value, start: Value = Decimal(1)) -> Decimal:
    return _found(_plain(text), _plain(wanted), start)


def _search(wanted: Value, text: Value, start: Value = Decimal(1)) -> Decimal:
    """Capitals are not told apart."""
    word = _plain(wanted).casefold()
    if any(mark in word for mark in "*?~"):
        raise Unknown("SEARCH 的通配符")
    return _found(_plain(text).casefold(), word, start)


def _found(text: str, wanted: str, start: Value) -> Decimal:
    first = _place(start)
    at = text.find(wanted, first)
    if at < 0 or first > len(text):
        raise Failed(VALUE)
    return Decimal(at + 1)


def _replace(text: Value, start: Value, count: Value, new: Value) -> str:
    plain, first = _plain(text), _place(start)
    return plain[:first] + shown(new) + plain[first + _count(count) :]


def _substitute(text: Value, old: Value, new: Value, which: Value = None) -> str:
    plain, wanted, other = shown(text), shown(old), shown(new)
    if which is None or not wanted:
        return plain.replace(wanted, other) if wanted else plain
    number = _place(which) + 1
    pieces = plain.split(wanted)
    if number >= len(pieces):
        return plain
    return wanted.join(pieces[:number]) + other + wanted.join(pieces[number:])


def _trim(text: Value) -> str:
    """Blanks of the keyboard only; in the middle one stays."""
    return " ".join(piece for piece in shown(text).split(" ") if piece)


def _rept(text: Value, count: Value) -> str:
    made = len(shown(text)) * _count(count)
    if made > _LONGEST:
        raise Failed(VALUE)
    return shown(text) * _count(count)


def _fixed(value: Value, places: Value = Decimal(2), plain: Value = None) -> str:
    number, count = fraction(value), whole(places)
    if count < 0:
        number, count = rounded(number, count), 0
    return in_format(number, ("0" if truth(plain) else "#,##0") + ("." + "0" * count if count else ""))


def _lenb(value: Value) -> Decimal:
    """Chinese characters count twice in Chinese Excel."""
    text = _plain(value)
    return Decimal(len(text) + sum(character > "\x7f" for character in text))


def _char(value: Value) -> str:
    number = whole(value)
    if number not in (9, 10, 13) and not 32 <= number < 127:
        raise Unknown("CHAR 的这个字符")
    return chr(number)


def _value(value: Value) -> Value:
    return fraction(shown(value).replace(",", "") if isinstance(value, str) and _is_grouped(value) else value)


def _is_grouped(text: str) -> bool:
    head, *rest = text.partition(".")[0].split(",")
    return bool(rest) and 1 <= len(head) <= 3 and head.isdigit() and all(len(r) == 3 and r.isdigit() for r in rest)


def _joined(worker: Worker, arguments: Sequence[Node]) -> Result:
    """CONCAT takes ranges whole."""
    counted(arguments, 1, ENDLESS)
    return "".join(shown(value) for value in worker.listed(arguments, raw=True))


def _text_join(worker: Worker, arguments: Sequence[Node]) -> Result:
    counted(arguments, 3, ENDLESS)
    between, skips = worker.text(arguments[0]), truth(worker.one(arguments[1]))
    texts = [shown(value) for value in worker.listed(arguments[2:], raw=True)]
    return between.join(text for text in texts if text or not skips)


def _concatenated(*texts: Value) -> str:
    return "".join(map(shown, texts))


FUNCTIONS: Mapping[str, Function] = {
    "LEN": values(lambda text: Decimal(len(_plain(text))), 1),
    "LENB": values(_lenb, 1),
    "LEFT": values(_left, 1, 2),
    "RIGHT": values(_right, 1, 2),
    "MID": values(_mid, 3),
    "FIND": values(_find, 2, 3),
    "SEARCH": values(_search, 2, 3),
    "REPLACE": values(_replace, 4),
    "SUBSTITUTE": values(_substitute, 3, 4),
    "TRIM": values(_trim, 1),
    "CLEAN": values(lambda text: "".join(c for c in shown(text) if c >= " "), 1),
    "REPT": values(_rept, 2),
    "UPPER": values(lambda text: shown(text).upper(), 1),
    "LOWER": values(lambda text: shown(text).lower(), 1),
    "EXACT": values(lambda one, other: shown(one) == shown(other), 2),
    "CHAR": values(_char, 1),
    "VALUE": values(_value, 1),
    "FIXED": values(_fixed, 1, 3),
    "TEXT": values(lambda value, format: in_format(value, shown(format)), 2),
    "NUMBERSTRING": values(lambda value, kind: number_string(fraction(value), whole(kind)), 2),
    "CONCATENATE": values(_concatenated, 1, ENDLESS),
    "CONCAT": _joined,
    "TEXTJOIN": _text_join,
    "HYPERLINK": values(lambda link, name=None: link if name is None else name, 1, 2),
}
