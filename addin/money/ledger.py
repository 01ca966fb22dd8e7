"""缴款台账: what each dwelling owes, has paid and still has to pay, and what it gets back (账目公布; sources.md §3.7).

Labour takes something off only under an adopted rate with its basis (sources.md §3.6); unspent money goes back in the
ratio of what was paid.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from addin.exact import allocate, half_up
from validators.address.keys import sort_key
from validators.amounts import yuan
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.roster.doors import doors_of
from validators.sheets.money.payments import PaymentRow
from validators.sheets.roster.row import DwellingRow

PAYMENT_LOST = Kind(
    "payment-no-dwelling",
    Severity.ERROR,
    zh="户室清册里找不到“{value}”，这笔款没有记到哪一户",
    fix="请核对楼栋、单元、房号",
    en="“{value}” is not in 户室清册; the payment was credited to nobody.",
    en_fix="Check building, unit and room.",
)
NOT_OWING = Kind(
    "payment-not-owing",
    Severity.WARNING,
    zh="“{value}”不参加分摊，却有缴款",
    fix="请核对门牌；确实不用缴的请退款",
    en="“{value}” owes nothing but has paid.",
    en_fix="Check the address, or give the money back.",
)
OVERPAID = Kind(
    "payment-above-owed",
    Severity.WARNING,
    zh="“{value}”多缴了 {amount} 元",
    fix="请核对金额；多缴的请退款，退款填负数",
    en="“{value}” has paid {amount} yuan too much.",
    en_fix="Check the amount; enter a refund as a negative sum.",
)
REFUNDED_TOO_MUCH = Kind(
    "refund-above-paid",
    Severity.ERROR,
    zh="“{value}”退款比缴款多 {amount} 元",
    fix="请核对缴款和退款的金额",
    en="“{value}” was given back {amount} yuan more than it had paid.",
    en_fix="Check the payments and refunds.",
)
LABOUR_NOT_COUNTED = Kind(
    "labour-not-counted",
    Severity.NOTE,
    zh="{count} 笔投工没有抵扣：没有正式通过的工时折算标准",
    fix="无需处理；有标准的，请在“参数”填写工时折算和工时折算依据",
    en="{count} entries of labour were not set off: no rate has been adopted.",
    en_fix="Nothing to do; if there is a rate, enter it with its basis.",
)
NO_BASIS = Kind(
    "labour-rate-without-basis",
    Severity.ERROR,
    zh="填了工时折算，但没有填依据，投工没有抵扣",
    fix="请填写“工时折算依据”：哪次会议通过的",
    en="工时折算 has no basis; labour was not set off.",
    en_fix="Fill in 工时折算依据.",
)
UNSPENT_ABOVE_PAID = Kind(
    "unspent-above-paid",
    Severity.ERROR,
    zh="结余退还 {value} 元，超过已缴的 {paid} 元，没有计算退款",
    fix="请核对结余退还和缴款台账",
    en="结余退还 of {value} yuan exceeds the {paid} yuan paid; no refund was worked out.",
    en_fix="Check both.",
)


class Account(NamedTuple):
    """One dwelling's, in fen: owed, set off by labour, paid (less refunds), still to pay, to be given back."""

    owed: int
    offset: int
    paid: int
    refund: int = 0

    @property
    def balance(self) -> int:
        """Still to pay; below 0 where too much was paid."""
        return self.owed - self.offset - self.paid


class Owing(NamedTuple):
    """A dwelling and what it owes, in fen."""

    row: DwellingRow
    owed: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """`accounts`: one for each share, in their order; empty where nothing was entered."""

    accounts: tuple[Account, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def paid(self) -> int:
        """By everybody."""
        return sum(account.paid for account in self.accounts)


def ledger(dossier: Dossier, owing: Sequence[Owing]) -> Ledger:
    """The accounts, and what is odd about them."""
    if not dossier.papers.payments and not dossier.settings.unspent:
        return Ledger()
    findings: list[Finding] = [*_of_labour(dossier)]
    entries = _entries(dossier, findings)
    paid_by = [entries.pop(_key(each.row), []) for each in owing]
    accounts = [_account(each.owed, rows, dossier) for each, rows in zip(owing, paid_by, strict=True)]
    findings += [_at(NOT_OWING, rows[-1]) for rows in entries.values()]
    findings += _of_balances(owing, accounts, paid_by)
    refunds = _refunds(dossier, owing, accounts, findings)
    closed = [account._replace(refund=refund) for account, refund in zip(accounts, refunds, strict=True)]
    return Ledger(tuple(closed), tuple(findings))


def _key(row: DwellingRow) -> tuple[str, int]:
    return row.source.sheet, row.row


def _entries(dossier: Dossier, findings: list[Finding]) -> dict[tuple[str, int], list[PaymentRow]]:
    """The payments of each dwelling; an address that the roster does not have is an error."""
    entries: defaultdict[tuple[str, int], list[PaymentRow]] = defaultdict(list)
    places = doors_of(dossier, dossier.papers.payments)
    for payment, place in zip(dossier.papers.payments, places, strict=True):
        if place is None:
            findings.append(_at(PAYMENT_LOST, payment))
        else:
            entries[_key(dossier.dwellings[place])].append(payment)
    return dict(entries)


def _account(owed: int, rows: Sequence[PaymentRow], dossier: Dossier) -> Account:
    """Labour is turned into money entry by entry, to the fen, half up, and never takes off more than is owed."""
    rate = dossier.settings.labour_rate if dossier.settings.labour_basis else 0
    labour = sum(half_up(Fraction(row.hours) * rate) for row in rows if row.hours)
    return Account(owed, min(labour, owed), sum(row.amount for row in rows))


def _of_labour(dossier: Dossier) -> Iterator[Finding]:
    settings = dossier.settings
    worked = [row for row in dossier.papers.payments if row.hours]
    if settings.labour_rate and not settings.labour_basis:
        yield Finding(NO_BASIS, dossier.setting_cell("labour_basis", "labour_rate"), "工时折算依据")
    elif worked and not settings.labour_rate:
        place = worked[0].source.ref(worked[0].row, "hours")
        yield Finding(LABOUR_NOT_COUNTED, place, "工时", str(worked[0].hours), {"count": len(worked)})


def _of_balances(
    owing: Sequence[Owing], accounts: Sequence[Account], paid_by: Sequence[Sequence[PaymentRow]]
) -> Iterator[Finding]:
    """Told at the last payment; where there was none, nothing is below 0."""
    for each, account, rows in zip(owing, accounts, paid_by, strict=True):
        if account.paid >= 0 and account.balance >= 0:
            continue
        name, row = str(each.row.address), rows[-1]
        kind, amount = (REFUNDED_TOO_MUCH, -account.paid) if account.paid < 0 else (OVERPAID, -account.balance)
        yield Finding(kind, row.source.ref(row.row, "amount"), "金额", name, {"amount": yuan(amount)})


def _refunds(
    dossier: Dossier, owing: Sequence[Owing], accounts: Sequence[Account], findings: list[Finding]
) -> list[int]:
    """结余退还 in the ratio of what was paid; largest remainder, ties by address."""
    unspent, paid = dossier.settings.unspent, [max(account.paid, 0) for account in accounts]
    if unspent > sum(paid):
        facts = {"paid": yuan(sum(paid))}
        cell = dossier.setting_cell("unspent")
        findings.append(Finding(UNSPENT_ABOVE_PAID, cell, "结余退还", yuan(unspent), facts))
    elif unspent:
        return allocate(unspent, paid, [sort_key(each.row.address) for each in owing])
    return [0] * len(accounts)


def _at(kind: Kind, row: PaymentRow) -> Finding:
    return Finding(kind, row.source.ref(row.row, "building"), "楼栋", str(row.address))
