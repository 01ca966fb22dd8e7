"""光荣榜: labour that has no hours, and a quantity in the words that nobody could read, are in no total."""

from collections.abc import Iterator

from validators.checks.gifts.place import at_gift
from validators.checks.refused import is_refused
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.gifts.words import is_unread, measured
from validators.sheets.gifts.gift import Gift

NO_HOURS = Kind(
    "gift-hours-missing",
    Severity.WARNING,
    zh="投工投劳没有填数量，合计里没有这一笔{seen}",
    fix="请把工时数填在“数量”列，“单位”列填 工时",
    en="The labour has no quantity; it is in no total.",
    en_fix="Fill in 数量 and 单位, such as 15 工时.",
)
UNREAD = Kind(
    "gift-quantity-unread",
    Severity.WARNING,
    zh="“{value}”里的数量没有读出来，只计笔数",
    fix="请一样东西填一行，数量用阿拉伯数字填在“数量”列，单位填在“单位”列",
    en="The quantity in “{value}” could not be read; the gift is counted, not added up.",
    en_fix="One thing a row, with its number in 数量 and its unit in 单位.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 数量 of labour, at 内容 of all else; where 数量 holds what is no number, that is told already."""
    for row in dossier.papers.honours:
        if row.kind is Gift.LABOUR and measured(row).quantity is None and not is_refused(dossier, row, "quantity"):
            seen = f"（内容里写着“{row.what}”）" if row.what else ""
            yield at_gift(NO_HOURS, row, "quantity", seen=seen)
        elif row.kind is not Gift.LABOUR and is_unread(row) and not is_refused(dossier, row, "quantity"):
            yield at_gift(UNREAD, row, "what", row.what)
