"""The rules by which a public copy hides people: 王*国, 138****0000, 3号楼1单元5** (sources.md §8).

Names are those of the compound's sheets; mobile numbers, identity numbers and their like are known by their form,
whoever's.
"""

import re

from addin.filling.filters.masks import mask_name, mask_phone
from addin.public import naming, numbers, rooms
from addin.public.people import People, digits
from addin.public.spelling import compact, is_spaced, plain_digits

_MOBILE = re.compile(r"(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?P<between>[-. ]?)\d{4}(?P=between)\d{4}(?!\d)")
_OTHER_NUMBER = re.compile(r"(?<![\d.])(?:0\d{2,3}[- ]?|\(0\d{2,3}\)|（0\d{2,3}）)?\d{3,4}[- ]?\d{4}(?![\d.])")
_DOOR = re.compile(
    r"(?P<where>(?:号楼|楼|栋|幢|单元|排|层)\s*)"
    r"(?:(?P<room>\d{3,4}(?:-\d+)?)(?!\d|层|单元|号楼|栋|幢|排|\.)"
    r"|(?P<number>\d{1,2})(?=号(?!楼)|室)"
    r"|(?P<side>[东西南北中]{1,2})(?=户)"
    r"|(?P<kind>商铺|地下室|车库|车位|储藏室|门面)(?P<which>[\w-]+))"
)
_DASHED = re.compile(
    r"(?<![\d-])(?:([A-Za-z\d]{1,4}|[\u4e00-\u9fff])-)?([A-Za-z\d]{1,4}|[\u4e00-\u9fff])-(\d{3,4})(?![\d-])"
)
_LABELLED = re.compile(
    r"((?:户主|业主|产权人|房主|姓名|签字人?|签名|捐赠人|代理人|委托人|承租人|住户)[:：]\s*)([\u3400-\u9fff·]{2,4})(?![\u3400-\u9fff])"
)
_STAFF = re.compile(
    r"\s*(?:(?:单位)?负责人|填表人|填报人|填报单位|填报日期|制表人?|核查人|审核人|经办人|联系人|审批人|主任|书记)"
    r"(?:（[^）]*）)?\s*(?:[:：]|$)"
)
_KEPT_WORDS = frozenset({"合计", "小计", "总计", "共计", "匿名", "无", "未售", "以下空白", "草稿", "（未署名）"})
_SIDE = re.compile(r"[东西南北中左右前后上下]{1,2}户?")
_ADDRESS = re.compile(
    r"[\dA-Za-z号楼栋幢座单元层排室户东西南北中左右前后上下平房门商铺车位库地下院区巷街路弄、，,/# -]+"
)
_ROOM = re.compile(r"\d+(?!\d|号?楼|栋|幢|单元|层|排|座)(?!.*\d)")


class Mask:
    """Hides what tells of these people; a text without any stays as it is."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._lengths = people.lengths
        self._first = {name[0] for name in people.names}
        self._doors = {(building, door) for building, _, door in people.doors}
        self._rooms = rooms.known(people.doors)
        self.left_out = people.left_out

    def text(self, text: str) -> str:
        """Any text: names of these people, their phones, every mobile and identity number, doors after a building."""
        if text.isascii() and "@" not in text and not any(map(str.isdigit, text)):
            return text if not self._first & set(text) else self.names(text)
        plain = plain_digits(text)
        named = _LABELLED.sub(_hidden_after_label, self.names(numbers.hidden(plain)))
        shown = self.doors(self.phones(named))
        return text if shown == plain else shown

    def number(self, text: str) -> str:
        """A whole number that stands in a cell as such."""
        return self.phones(numbers.hidden(text))

    def knows(self, name: str) -> bool:
        """Whether it is one of these people's names."""
        return name in self._people.names

    def is_phone(self, number: str) -> bool:
        """Whether the digits are one of these people's phones, whole."""
        return number in self._people.phones

    def names(self, text: str) -> str:
        """Longest names first, from left to right."""
        if not self._first.intersection(text):
            return text
        return self._spaced_names(text) if is_spaced(text) else self._names(text)

    def _names(self, text: str) -> str:
        written, at = [], 0
        while at < len(text):
            name = self._name_at(text, at)
            written.append(mask_name(name) if name else text[at])
            at += len(name) or 1
        return "".join(written)

    def _spaced_names(self, text: str) -> str:
        """Blanks within a name go with it, all others stay."""
        close, places = compact(text)
        written, at, done = [], 0, 0
        while at < len(close):
            name = self._name_at(close, at)
            if name:
                written += [text[done : places[at]], mask_name(name)]
                done = places[at + len(name) - 1] + 1
            at += len(name) or 1
        return "".join([*written, text[done:]])

    def _name_at(self, text: str, at: int) -> str:
        if text[at] not in self._first:
            return ""
        found = (text[at : at + length] for length in self._lengths)
        return next((one for one in found if one in self._people.names), "")

    def phones(self, text: str) -> str:
        """Mobile numbers always; others where they are one of these people's."""
        text = _MOBILE.sub(lambda match: mask_phone(match[0].replace(".", "-")), text)
        return _OTHER_NUMBER.sub(self._hidden_phone, text)

    def _hidden_phone(self, match: re.Match[str]) -> str:
        number = digits(match[0])
        known = number in self._people.phones or any(number.endswith(p) for p in self._people.phones if len(p) < 9)
        return mask_phone(match[0]) if known else match[0]

    def doors(self, text: str) -> str:
        """The building and unit stay, the door goes; so does one without a building, where it is somebody's."""
        text = _DOOR.sub(_hidden_door, text)
        return rooms.hidden(_DASHED.sub(self._hidden_dashed, text), self._rooms, door)

    def _hidden_dashed(self, match: re.Match[str]) -> str:
        building = match[1] or match[2]
        return match[0][: -len(match[3])] + door(match[3]) if (building, match[3]) in self._doors else match[0]


def name(text: str) -> str:
    """What stands in a column of names, whoever it is.

    Organisations stay, whoever signs for the form below, and words that stand where a name is missing.
    """
    return text if text.strip() in _KEPT_WORDS or is_staff(text) else naming.masked(text)


def is_staff(text: str) -> bool:
    """填表人：… and its like; whoever answers for a form is named."""
    return _STAFF.match(text) is not None


def phone(text: str) -> str:
    """What stands in a column of phones."""
    return mask_phone(text)


def door(text: str) -> str:
    """What stands in a column of rooms: 502 → 5**, 1203 → 12**, 东 → *, 7 → *, 3号楼502室 → 3号楼5**室.

    A building alone, a total or a sentence below the list stays.
    """
    bare = text.strip()
    if not bare or bare in _KEPT_WORDS or "*" in bare or not _ADDRESS.fullmatch(bare):
        return text
    if bare.isdigit() or _SIDE.fullmatch(bare):
        return _hidden(bare)
    return _ROOM.sub(lambda match: _hidden(match[0]), text)


def _hidden(room: str) -> str:
    return room[:-2] + "**" if len(room) > 2 else "*" * len(room)


def nothing(text: str) -> str:
    """What is nobody's business."""
    return ""


def _hidden_after_label(match: re.Match[str]) -> str:
    return match[1] + (mask_name(match[2]) if naming.is_surely_name(match[2]) else match[2])


def _hidden_door(match: re.Match[str]) -> str:
    found = match["room"] or match["number"] or match["side"]
    if found is None:
        return match["where"] + match["kind"] + "*" * len(match["which"])
    return match["where"] + door(found)
