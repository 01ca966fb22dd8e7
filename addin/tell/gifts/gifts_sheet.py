"""光荣榜汇总: what was given, kind by kind, each in its own unit.  Nobody is named here: the sheet may be posted."""

from addin.outcome import Outcome
from addin.paper.gifts.sums import GiftLine
from addin.tell.figure import hundredths
from addin.tell.sheet import (
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from validators.sheets.gifts.gift import Gift

UNNAMED, TOTAL = "未署名", "合计"
SHEET = ResultSheet(
    "光荣榜汇总",
    (
        ResultColumn("类别", 12),
        ResultColumn("内容", 22, "wrap"),
        ResultColumn("数量", 12, "general"),
        ResultColumn("单位", 8),
        ResultColumn("金额(元)", 15, "money"),
        ResultColumn("笔数", 8, "integer"),
        ResultColumn("说明", 39, "wrap"),
    ),
    (Colour("类别", UNNAMED, "warn"),),
    landscape=False,
)
NO_QUANTITY = "没有数量，只计笔数"
NO_UNIT = "没有单位，单独列出"
NOT_CONVERTED = "只有捐资是钱；实物和工时各按自己的单位合计，不折算成钱"
OFFSET = "实物和工时不折算成钱；参数里的“工时折算”只用于缴款台账"


def rows(outcome: Outcome) -> list[Row]:
    """The lines kind by kind; then the total, and the gifts without a name."""
    gifts = outcome.paper.gifts
    if not gifts.lines:
        return []
    found = [_line(line) for line in gifts.lines]
    said = OFFSET if outcome.dossier.settings.labour_rate else NOT_CONVERTED
    found.append([TOTAL, None, None, None, hundredths(gifts.money), len(gifts.thanked), said])
    if gifts.unnamed:
        found.append([UNNAMED, None, None, None, None, gifts.unnamed, "没有填姓名；已计入合计，请查明后补上"])
    return found


def _line(line: GiftLine) -> Row:
    money = hundredths(line.money) if line.kind is Gift.MONEY else None
    told = line.kind is Gift.MONEY or line.quantity is not None
    note = NO_QUANTITY if not told else "" if line.unit else NO_UNIT
    return [line.kind.value, line.what, line.quantity, line.unit, money, line.entries, note]
