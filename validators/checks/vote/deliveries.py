"""送达: does each row find its door, and does 户室清册 say the same?"""

from collections.abc import Iterator
from datetime import date

from validators.checks.place import at, at_address
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.vote.delivered import told
from validators.register import dwellings_of

NO_DOOR = Kind(
    "delivery-door-unknown",
    Severity.WARNING,
    zh="送达表的 {value} 在户室清册里没有，或对得上几户；这一行没有采用",
    fix="请照户室清册改正门牌；户室清册漏了这一户的请补上",
    en="The roster has no such door as {value}, or several; the row was left out.",
    en_fix="Write the door as in 户室清册.",
)
NOTHING_SAID = Kind(
    "delivery-blank",
    Severity.NOTE,
    zh="{value} 没有填送达日期和送达方式，按没有送达处理",
    fix="送达了的请补填日期和方式；没送到的写 未送达",
    en="{value} has neither a day nor a way: taken as not served.",
    en_fix="Fill in both, or write 未送达.",
)
DIFFERS = Kind(
    "delivery-differs",
    Severity.WARNING,
    zh="{value} 的送达两处不一样：送达表是 {here}，户室清册是 {there}；按送达表计",
    fix="请对照签收凭证，把两处改成一致",
    en="送达 says {here} of {value}, 户室清册 {there}; the former was followed.",
    en_fix="Make them agree.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the door's cell, or at the day's."""
    rows = dossier.papers.deliveries
    for row, index in zip(rows, dwellings_of(dossier.dwellings, rows) if rows else (), strict=True):
        if index is None:
            yield at_address(NO_DOOR, row, row.address)
        elif not (row.served_on or row.served_how):
            yield at_address(NOTHING_SAID, row, row.address)
    for index, row in told(dossier.dwellings, rows).items() if dossier.served_before else ():
        before = dossier.served_before.get(index)
        if before and before != (row.served_on, row.served_how):
            both = {"here": _said(row.served_on, row.served_how), "there": _said(*before)}
            yield at(DIFFERS, row, "served_on", row.address, **both)


def _said(day: date | None, how: str) -> str:
    return " ".join(filter(None, (str(day or ""), how)))
