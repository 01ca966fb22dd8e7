"""Takes a number format apart: its sections, what is printed as it stands, and the codes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from addin.filling.calculate.value import Unknown

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|_(?P<blank>.)|\[(?P<bracket>[^\]]*)\]|(?P<other>.)', re.DOTALL
)
_GENERAL = ("general", "g/通用格式")
_COLOURS = frozenset((*"红黑蓝绿青黄白", "洋红", "red", "black", "blue", "green", "cyan", "magenta", "yellow", "white"))
"""Those of Chinese Excel with or without 色."""
_NUMBER_KIND = re.compile(r"dbnum([12])", re.IGNORECASE)
_CURRENCY = re.compile(r"\$([^-]*)(?:-[0-9A-Fa-f]+)?")


@dataclass(frozen=True, slots=True)
class Section:
    """`pieces`: (text, whether it is a code).  `kind`: of Chinese digits, 0 for plain ones."""

    pieces: tuple[tuple[str, bool], ...]
    kind: int = 0

    @property
    def codes(self) -> str:
        """The codes alone, small letters."""
        return "".join(text for text, code in self.pieces if code).lower()

    @property
    def is_general(self) -> bool:
        """Whether it leaves the number as it is."""
        return self.codes in ("", *_GENERAL) and not any(text for text, code in self.pieces if not code)


@lru_cache(maxsize=256)
def sections(format: str) -> tuple[Section, ...]:
    """Up to three for numbers; Unknown for one for text and for conditions."""
    found: list[list[tuple[str, bool]]] = [[]]
    kinds = [0]
    for match in _PIECE.finditer(format):
        if match["other"] == ";":
            found.append([])
            kinds.append(0)
        elif match["bracket"] is not None:
            kind, text = _bracket(match["bracket"])
            kinds[-1] = kind or kinds[-1]
            found[-1] += [(text, False)] if text else []
        elif match["other"] is not None:
            if match["other"] in '*"':
                raise Unknown("这种数字格式")
            found[-1].append((match["other"], True))
        else:
            found[-1].append((match["quoted"] or match["escaped"] or " " * bool(match["blank"]), False))
    if len(found) > 3:
        raise Unknown("有四段的数字格式")
    return tuple(Section(tuple(pieces), kind) for pieces, kind in zip(found, kinds, strict=True))


def _bracket(inside: str) -> tuple[int, str]:
    """The kind of digits, or a currency's sign."""
    kind = _NUMBER_KIND.fullmatch(inside)
    if kind:
        return int(kind[1]), ""
    currency = _CURRENCY.fullmatch(inside)
    if currency:
        return 0, currency[1]
    if inside.lower().removesuffix("色") in _COLOURS:
        return 0, ""
    raise Unknown("带条件的数字格式")


def chosen(found: Sequence[Section], number: object, negative: bool, zero: bool) -> tuple[Section, bool]:
    """The section for this number, and whether a minus is put in front."""
    if negative and len(found) > 1:
        return found[1], False
    if zero and len(found) > 2:
        return found[2], False
    return found[0], negative
