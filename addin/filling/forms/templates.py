"""The form language: text with `{{小区名称}}`, `{{分摊明细.产权人}}`, `{{居民出资|万元|小数 1}}` in it, taken apart.

Full-width signs, as a Chinese keyboard gives them, do as well: `｛｛居民出资｜万元｝｝`.  So do blanks around names.
Marks print nothing: `{{#每 分摊明细.楼栋}}` … `{{/每}}` around rows that come again, `{{#若 草稿}}` … `{{/若}}` around
rows that may be dropped.
"""

import re
from dataclasses import dataclass

_PLACEHOLDER = re.compile(r"[{｛]{2}([^{}｛｝]*)[}｝]{2}")
_LEFT_OVER = re.compile(r"[{｛]{2}|[}｝]{2}")
_CALL = re.compile(r"([^(（:：\s\d]*)\s*(?:[(（:：](.*?)[)）]?|(.*))", re.DOTALL)
_MARK = re.compile(r"\s*([#＃/／])\s*(每|若)(.*)", re.DOTALL)
_RESERVED = re.compile(r"(\d{1,4})\s*行?")
GROUP = "本组"
"""The record set of one record that holds what a group has in common: `{{本组.楼栋}}`."""
RESERVE, BESIDE, RIGHTWARDS = "预留", "并排", "向右"


@dataclass(frozen=True, slots=True)
class Call:
    """A filter as written: `小数(1)`, `小数 1` and `小数1` are Call("小数", "1")."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """`field` is empty for a single figure; else `name` is that of a record set."""

    name: str
    field: str = ""
    filters: tuple[Call, ...] = ()
    reserved: int = 0
    """Blank rows below its row that are used before any is put in: `{{分摊明细.序号|预留 20}}`."""
    beside: bool = False
    """Whether its record set stands beside another one in the same rows: `{{楼栋分摊.楼栋|并排}}`."""
    rightwards: bool = False
    """Whether its records go to the right, a column each: `{{楼栋分摊.楼栋|向右}}`."""

    @property
    def title(self) -> str:
        """As messages name it."""
        return f"{self.name}.{self.field}" if self.field else self.name


@dataclass(frozen=True, slots=True)
class Mark:
    """`{{#每 分摊明细.楼栋}}` is Mark("每", True, "分摊明细.楼栋"), `{{/每}}` is Mark("每", False)."""

    word: str
    opens: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """Literal text and placeholders in turn; `starts` says where in the text each piece began."""

    pieces: tuple[str | Placeholder, ...]
    starts: tuple[int, ...]
    marks: tuple[Mark, ...] = ()

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
        """Each once; those whose records go downwards."""
        return self._sets(rightwards=False)

    @property
    def sets_to_the_right(self) -> list[str]:
        """Each once; those whose records go to the right."""
        return self._sets(rightwards=True)

    def _sets(self, rightwards: bool) -> list[str]:
        found = (one for one in self.placeholders if one.field and one.name != GROUP)
        return list(dict.fromkeys(one.name for one in found if one.rightwards is rightwards))

    def names(self, figure: str) -> bool:
        """Whether it asks for that figure."""
        return any(one.name == figure for one in self.placeholders)

    @property
    def has_group(self) -> bool:
        """Whether it asks for `本组`."""
        return any(one.name == GROUP for one in self.placeholders)

    @property
    def left_over(self) -> bool:
        """Whether braces remain that open or close nothing."""
        return any(isinstance(piece, str) and _LEFT_OVER.search(piece) for piece in self.pieces)


def parse(text: str) -> Template | None:
    """None for text without double braces."""
    if _LEFT_OVER.search(text) is None:
        return None
    found: list[tuple[int, str | Placeholder]] = []
    marks = []
    at = 0
    for match in _PLACEHOLDER.finditer(text):
        if match.start() > at:
            found.append((at, text[at : match.start()]))
        mark = _MARK.fullmatch(match[1])
        if mark:
            marks.append(Mark(mark[2], mark[1] in "#＃", mark[3].strip()))
        else:
            found.append((match.start(), placeholder(match[1])))
        at = match.end()
    if at < len(text):
        found.append((at, text[at:]))
    if len(found) <= 3:
        found = _without_blanks(found)
    return Template(tuple(piece for _, piece in found), tuple(start for start, _ in found), tuple(marks))


def _without_blanks(found: list[tuple[int, str | Placeholder]]) -> list[tuple[int, str | Placeholder]]:
    """A placeholder with blanks around it is alone."""
    kept = [(start, piece) for start, piece in found if not isinstance(piece, str) or piece.strip()]
    return kept if len(kept) == 1 else found


def placeholder(text: str) -> Placeholder:
    """What stands between the braces."""
    figure, *parts = re.split(r"[|｜]", text)
    name, _, field = re.sub(r"[．。]", ".", figure).partition(".")
    calls = [_call(part) for part in parts]
    rows = [match for call in calls if call.name == RESERVE and (match := _RESERVED.fullmatch(call.argument))]
    told = [call.name for call in calls if call.name in (BESIDE, RIGHTWARDS)]
    filters = tuple(call for call in calls if call.name not in told and (call.name != RESERVE or not rows))
    reserved = int(rows[0][1]) if rows else 0
    return Placeholder(name.strip(), field.strip(), filters, reserved, BESIDE in told, RIGHTWARDS in told)


def _call(text: str) -> Call:
    match = _CALL.fullmatch(text.strip())
    name, *arguments = match.groups() if match else (text,)
    return Call(name.strip(), next((one.strip() for one in arguments if one), ""))
