"""Rooms that stand alone in a text, without their building: 请301的李*兰家搬走杂物, 住在1203.

A bare number may as well be a count, an amount, a year or a room where papers are handed in.  So only a room of the
roster is hidden, and only where the text says that somebody lives there: 共301户 and 到301室领取 stay.
"""

import re
from collections.abc import Callable, Collection

_ROOM = re.compile(r"\d{3,4}")
_PERSON = r"[\u4e00-\u9fff]{1,2}\*"
"""A name that is masked already."""
_LIVES = re.compile(
    rf"(?<![\d.])\d{{3,4}}(?=(?:室的?|[号户]?的){_PERSON})"
    r"|(?<=住在)\d{3,4}(?![\d.户人天年月平㎡个元万楼栋号排])"
    r"|(?<![入常]住)(?<=住)\d{3,4}(?=室|的)"
)


def known(doors: Collection[tuple[str, str, str]]) -> frozenset[str]:
    """Of (building, unit, room) the rooms that are a number of three or four digits."""
    return frozenset(room for _, _, room in doors if _ROOM.fullmatch(room))


def hidden(text: str, rooms: Collection[str], door: Callable[[str], str]) -> str:
    """The text with its lonely rooms as `door` shows them; names in it must be masked already."""
    return _LIVES.sub(lambda match: door(match[0]) if match[0] in rooms else match[0], text) if rooms else text
