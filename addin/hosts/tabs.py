"""Which sheets of a result are seen, in which order, under which heading they print."""

from datetime import datetime

from addin.filling.opc.package import Package
from addin.filling.sheets.page_header import set_header
from addin.filling.sheets.tabs import open_on, show_only, sort_tabs
from addin.outcome import Outcome
from addin.tell.compound.overview_sheet import SHEET as OVERVIEW
from addin.tell.order import FOLDED, IN_ORDER, rank
from addin.tell.sheets import SHEETS
from addin.tell.tables import Tables

CONTROL, HELP = "控制台", "帮助"
"""The one of a workbook with buttons stands right behind the page that opens; the other makes room for 目录."""
HEADER = '&L&"微软雅黑,Regular"&11{compound}&C&"微软雅黑,Bold"&12&A&R&"微软雅黑,Regular"&11 {day}'
INPUTS = tuple(
    place.name for place in IN_ORDER if place.optional and place.name not in {sheet.name for sheet in SHEETS}
)
"""Sheets to fill in that a compound may do without."""


def arrange(package: Package, outcome: Outcome, written: Tables, when: datetime) -> None:
    """In the order of the work, what is empty hidden, 一页看懂 in front, title, compound and day on every page."""
    sort_tabs(package, place_of)
    hidden = hidden_of(outcome, written)
    show_only(package, hidden, {sheet.name for sheet, _ in written} - hidden)
    open_on(package, OVERVIEW.name)
    named = HEADER.format(compound=outcome.compound.name.replace("&", "&&"), day=f"{when:%Y-%m-%d}")
    known = {place.name for place in IN_ORDER} | {sheet.name for sheet in outcome.report.sheets}
    for sheet in package.sheets:
        if sheet.name in known and sheet.kind == "worksheet":
            set_header(package, sheet, named)


def place_of(name: str) -> int:
    """The console stands behind the page that opens; a sheet of the user's own among those to fill in."""
    return rank(OVERVIEW.name) if name == CONTROL else rank(name)


def hidden_of(outcome: Outcome, written: Tables) -> frozenset[str]:
    """Result sheets without a row, those that are only looked up, and sheets to fill in that nobody filled in."""
    rows = {sheet.name: len(lines) for sheet, lines in written}
    blank = {name for name, count in rows.items() if not count}
    filled = {sheet.name for sheet in outcome.report.sheets if sheet.rows or sheet.cells}
    return frozenset(FOLDED | {HELP} | blank | {name for name in INPUTS if name not in filled})
