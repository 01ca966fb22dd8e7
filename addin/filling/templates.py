"""The form language: text with `{{小区名称}}`, `{{分摊明细.产权人}}`, `{{居民出资|万元|小数(1)}}` in it, taken apart.

Full-width signs, as a Chinese keyboard gives them, do as well: `｛｛居民出资｜万元｝｝`.  So do blanks around names.
"""

import re
from dataclasses import dataclass

_PLACEHOLDER = re.compile(r"[{｛]{2}([^{}｛｝]*)[}｝]{2}")
_LEFT_OVER = re.compile(r"[{｛]{2}|[}｝]{2}")
_CALL = re.compile(r"([^(（:：]*)(?:[(（:：](.*?)[)）]?)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Call:
    """A filter as written: `小数(1)` is Call("小数", "1")."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """`field` is empty for a single figure; else `name` is that of a record set."""

    name: str
    field: str = ""
    filters: tuple[Call, ...] = ()

    @property
    def title(self) -> str:
        """As messages name it."""
        return f"{self.name}.{self.field}" if self.field else self.name


@dataclass(frozen=True, slots=True)
class Template:
    """Literal text and placeholders in turn; `starts` says where in the text each piece began."""

    pieces: tuple[str | Placeholder, ...]
    starts: tuple[int, ...]

    @property
    def alone(self) -> Placeholder | None:
        """The placeholder that is all there is."""
        first = self.pieces[0] if len(self.pieces) == 1 else ""
        return None if isinstance(first, str) else first

    @property
    def placeholders(self) -> list[Placeholder]:
        """In the order they stand in."""
        return [piece for piece in self.pieces if not isinstance(piece, str)]

    @property
    def record_sets(self) -> list[str]:
        """Each once."""
        return list(dict.fromkeys(one.name for one in self.placeholders if one.field))

    @property
    def left_over(self) -> bool:
        """Whether braces remain that open or close nothing."""
        return any(isinstance(piece, str) and _LEFT_OVER.search(piece) for piece in self.pieces)


def parse(text: str) -> Template | None:
    """None for text without double braces."""
    if _LEFT_OVER.search(text) is None:
        return None
    found: list[tuple[int, str | Placeholder]] = []
    at = 0
    for match in _PLACEHOLDER.finditer(text):
        if match.start() > at:
            found.append((at, text[at : match.start()]))
        found.append((match.start(), _placeholder(match[1])))
        at = match.end()
    if at < len(text):
        found.append((at, text[at:]))
    if len(found) <= 3:
        found = _without_blanks(found)
    return Template(tuple(piece for _, piece in found), tuple(start for start, _ in found))


def _without_blanks(found: list[tuple[int, str | Placeholder]]) -> list[tuple[int, str | Placeholder]]:
    """A placeholder with blanks around it is alone."""
    kept = [(start, piece) for start, piece in found if not isinstance(piece, str) or piece.strip()]
    return kept if len(kept) == 1 else found


def _placeholder(text: str) -> Placeholder:
    figure, *calls = re.split(r"[|｜]", text)
    name, _, field = re.sub(r"[．。]", ".", figure).partition(".")
    return Placeholder(name.strip(), field.strip(), tuple(_call(call) for call in calls))


def _call(text: str) -> Call:
    match = _CALL.fullmatch(text.strip())
    name, argument = match.groups() if match else (text, "")
    return Call(name.strip(), (argument or "").strip())
