"""光荣榜 of the sample: the seed's roll (sources.md §P5), quantities written into the words as they stand there.

Invented: who agreed to be named.  The seed's paper does not say; here two of the givers did not, and one was not asked.
`clean`: the gift without a name has one, and nobody was left unasked.
"""

from collections.abc import Sequence

from addin.workbook.contents import Row, Value

SHEET = "光荣榜"

MONEY = "许国安 1000 · 程华民 1000 · 余聚安 1000 · 汪华安 500 · 余文简 500 · 冯志民 500 · 范晴霞 500"
GOODS = (
    "高世文 施工用房1间 · 余文简 施工用电50度 · 范晴霞 施工用水60方 · 李俊兰 施工用房1间 · 姜文民 施工用电30度"
    " · 程俊勇 施工用水80方 ·  施工用电100度"
)
FITTINGS = (
    "范晴霞 装修窗户1个 · 程志平 整房装修 · 李俊兰 防水装修 · 单山林 装修窗户2个 · 姜永芹 整房装修 · 李凤英 整房装修"
    " · 李静云 整房装修 · 程培安 装修窗户2个"
)
LABOUR = (
    "余聚安 15 · 汪华安 15 · 余文简 15 · 冯志民 15 · 程　惠 10 · 范晴霞 15 · 余全民 10 · 李俊民 10 · 谷敬林 10"
    " · 程雪芳 10"
)
REFUSED = ("程志平", "姜文民")
UNASKED = ("谷敬林",)
UNNAMED_WAS = "程献民"


def rows(clean: bool) -> Sequence[Row]:
    """The 32 rows, kind by kind."""
    found = [_row("捐资", giver, {"金额": int(amount)}) for giver, amount in _pairs(MONEY)]
    found += [_row("捐物", giver, {"内容": what}) for giver, what in _pairs(GOODS)]
    found += [_row("装饰装修", giver, {"内容": what}) for giver, what in _pairs(FITTINGS)]
    found += [_row("投工投劳", giver, {"数量": int(hours), "单位": "工时"}) for giver, hours in _pairs(LABOUR)]
    return [_mended(row) for row in found] if clean else found


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(giver, what) for giver, _, what in (one.partition(" ") for one in text.split(" · "))]


def _row(kind: str, giver: str, gift: dict[str, Value]) -> dict[str, Value]:
    row: dict[str, Value] = {"类别": kind, **gift}
    if giver:
        row["姓名"] = giver
    if giver and giver not in UNASKED:
        row["同意公示"] = "否" if giver in REFUSED else "是"
    return row


def _mended(row: dict[str, Value]) -> Row:
    giver = str(row.get("姓名", UNNAMED_WAS)).replace("　", "")
    return {"同意公示": "是", **row, "姓名": giver}
