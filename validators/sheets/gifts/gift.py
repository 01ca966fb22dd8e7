"""Which kind of gift a row of 光荣榜 is, however it is called there."""

from enum import StrEnum

from validators.fields.choice import unknown
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Reading
from validators.grid import Raw


class Gift(StrEnum):
    """The kinds the seed's honour roll tells apart (sources.md §P5)."""

    MONEY = "捐资"
    GOODS = "捐物"
    LABOUR = "投工投劳"
    FITTINGS = "装饰装修"


_WORDS = {
    Gift.MONEY: "捐钱 捐款 现金 捐现金",
    Gift.GOODS: "捐物资 捐赠物资 物资 实物 捐实物",
    Gift.LABOUR: "投工 投劳 出工 义务劳动 义工",
    Gift.FITTINGS: "装修 装饰 自行装修",
}
_KNOWN = {word: gift for gift, words in _WORDS.items() for word in (gift.value, *words.split())}


def read(raw: Raw) -> Reading[Gift]:
    """The kind, by its word or what people write for it."""
    text = compact(printed(raw))
    found = _KNOWN.get(text)
    if found is None:
        return Reading(None, (unknown(text, tuple(Gift)),))
    return Reading(found, noted(raw, found.value))
