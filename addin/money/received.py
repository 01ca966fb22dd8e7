"""资金到位: what came in this year by the lines of the quarterly form, and where it cannot be right.

104 = 105+115+120 holds for what was received, never for what was approved (sources.md §4.2): so it is asked of this
sheet alone (`equations`).
"""

from collections.abc import Iterable, Iterator, Mapping

from addin.money.funding import unknown_funds
from addin.money.lines import (
    Line,
    funding_lines,
    lines_of,
    shown,
)
from validators.amounts import yuan
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.money.receipts import FundSource, ReceiptRow

ABOVE_APPROVED = Kind(
    "received-above-approved",
    Severity.WARNING,
    zh="{line}本年到位 {value} 元，超过核定的 {approved} 元",
    fix="请核对“资金到位”的本年到位和“参数”的核定数，注意单位是元还是万元",
    en="{value} yuan of {line} came in this year, above the {approved} yuan approved.",
    en_fix="Check both amounts and their unit.",
)
OTHER_YEAR = Kind(
    "received-other-year",
    Severity.WARNING,
    zh="到账日期 {value} 不在填报的 {year} 年，仍计入本年到位",
    fix="请核对到账日期；不是本年到账的，请删去这一行",
    en="{value} is not in {year}, the year reported on; the row was counted all the same.",
    en_fix="Check the date; delete the row if it is of another year.",
)
LEDGER_DIFFERS = Kind(
    "received-not-as-ledger",
    Severity.WARNING,
    zh="居民出资本年到位 {value} 元，与缴款台账 {year} 年合计 {ledger} 元不一致",
    fix="请核对资金到位表和缴款台账",
    en="{value} yuan of 居民出资 came in this year; the ledger has {ledger} yuan for {year}.",
    en_fix="Check both sheets.",
)
CODES = {
    FundSource.PUBLIC: "105",
    FundSource.CENTRAL: "106",
    FundSource.CENTRAL_INVESTMENT: "107",
    FundSource.CENTRAL_OTHER: "108",
    FundSource.TREASURY_BONDS: "109",
    FundSource.ULTRA_LONG_BONDS: "110",
    FundSource.PROVINCE: "111",
    FundSource.CITY: "市级补助",
    FundSource.DISTRICT: "区级补助",
    FundSource.GENERAL_BONDS: "113",
    FundSource.SPECIAL_BONDS: "114",
    FundSource.PRIVATE: "115",
    FundSource.WORK_UNIT: "116",
    FundSource.OPERATOR: "117",
    FundSource.RESIDENTS: "118",
    FundSource.LOANS: "119",
    FundSource.OTHER: "120",
}
"""As in `lines`: the form's code, or the name where it has none."""
LINES = {code: line for line, code in CODES.items()}
CENTRAL = ("107", "108", "109", "110")


def rows_by_code(dossier: Dossier) -> Mapping[str, list[ReceiptRow]]:
    """The rows of each line that has some, in the order first met."""
    found: dict[str, list[ReceiptRow]] = {}
    for row in dossier.papers.receipts:
        if row.line is not None:
            found.setdefault(CODES[row.line], []).append(row)
    return found


def is_known(dossier: Dossier) -> bool:
    """Does every row say which line it is of, and how much?  One that does not has its own finding."""
    return all(row.line is not None and row.amount is not None for row in dossier.papers.receipts)


def given(dossier: Dossier) -> dict[str, int]:
    """What the sheet says, in fen; a line without a row is not there."""
    return {code: _sum(rows) for code, rows in rows_by_code(dossier).items()}


def _sum(rows: Iterable[ReceiptRow]) -> int:
    return sum(row.amount or 0 for row in rows)


def received_lines(dossier: Dossier) -> Line:
    """The same tree as of what was approved; a sum that has no row is the sum of its lines."""
    return lines_of(given(dossier))


def received_findings(dossier: Dossier) -> Iterator[Finding]:
    """What is odd about what came in; whether its sums hold, `equations` says.  Nothing where a row is not known."""
    if not is_known(dossier):
        return
    yield from _above_approved(dossier)
    yield from _other_year(dossier)
    yield from _unlike_the_ledger(dossier)


def _above_approved(dossier: Dossier) -> Iterator[Finding]:
    """Line by line; not where the approved amounts are not known."""
    if unknown_funds(dossier):
        return
    most, rows_of = _most(dossier), rows_by_code(dossier)
    central = [row for code, rows in rows_of.items() if code in CENTRAL for row in rows]
    told: set[str] = set()
    for code, rows in (*rows_of.items(), ("106", central)):
        if rows and _sum(rows) > most.get(code, _sum(rows)) and not (code == "106" and told & {"106", *CENTRAL}):
            told.add(code)
            facts = {"line": LINES[code], "approved": yuan(max(most[code], 0))}
            yield _at(ABOVE_APPROVED, rows[0], yuan(_sum(rows)), facts)


def _most(dossier: Dossier) -> Mapping[str, int]:
    """What may come in by each line at most; 119 lies inside the others and is approved by nobody.

    Where 中央补助 was approved as a whole, any line of it may hold what is not named.
    """
    s = dossier.settings
    approved = {each.line.code or each.line.name: each.line.amount for each in shown(funding_lines(dossier))}
    unnamed = max(s.central - s.central_parts, 0)
    return {code: amount + (unnamed if code in CENTRAL else 0) for code, amount in approved.items()}


def _other_year(dossier: Dossier) -> Iterator[Finding]:
    day = dossier.settings.filled_on
    for row in dossier.papers.receipts:
        if day and row.received_on and row.received_on.year != day.year:
            place = row.source.ref(row.row, "received_on")
            yield Finding(OTHER_YEAR, place, "到账日期", row.received_on.isoformat(), {"year": day.year})


def _unlike_the_ledger(dossier: Dossier) -> Iterator[Finding]:
    """Only where it can be told: the year reported on is known, and every payment has its day."""
    rows, payments = rows_by_code(dossier).get("118", []), dossier.papers.payments
    day = dossier.settings.filled_on
    if not rows or not payments or day is None or not all(payment.paid_on for payment in payments):
        return
    ledger = sum(payment.amount for payment in payments if payment.paid_on and payment.paid_on.year == day.year)
    amount = _sum(rows)
    if amount != ledger:
        yield _at(LEDGER_DIFFERS, rows[0], yuan(amount), {"year": day.year, "ledger": yuan(ledger)})


def _at(kind: Kind, row: ReceiptRow, value: str, facts: Mapping[str, object]) -> Finding:
    return Finding(kind, row.source.ref(row.row, "amount"), "本年到位", value, facts)
