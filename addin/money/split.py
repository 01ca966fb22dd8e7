"""出资分摊: the residents' part on the dwellings that pay, exact to the fen and independent of the order of rows.

A way to split is one file each; `dividing` puts them together.  What no dwelling pays is told with who bears it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter

from addin.money.budget import budget
from addin.money.dividing import Division, divide
from addin.money.equations import equation_findings
from addin.money.funding import funding_findings, residents_part, unknown_funds
from addin.money.ledger import Owing, ledger
from addin.money.received import received_findings
from addin.money.share import Share, Shares, Subtotal
from addin.paper.items.ranking import Ranking
from addin.roll import Dwelling, Roll
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef
from validators.sheets.deciding import Decides
from validators.sheets.roster.kind import DwellingKind
from validators.sheets.roster.row import SHEET as ROSTER
from validators.sheets.settings import deciding

NOBODY_PAYS = Kind(
    "nobody-pays",
    Severity.ERROR,
    zh="没有可以分摊的房屋，居民出资无法分摊",
    fix="请核对户室清册的房屋类型；按面积分摊的，还要填写建筑面积",
    en="No dwelling can take a share of the residents' part.",
    en_fix="Check the kinds of dwellings, and the areas where the split is by area.",
)
BESIDE_NOT_COUNTED = Kind(
    "beside-not-counted",
    Severity.NOTE,
    zh="房屋类型为“{value}”的共 {count} 处，因“车位计入”为“否”，不计入人数、面积和分摊（户数总是不计）",
    fix="应当计入的，请在“参数”把“车位计入”改为“是”",
    en="{count} dwellings of the kind “{value}” count for neither persons, area nor shares, as 车位计入 is 否.",
    en_fix="Set 车位计入 to 是 in 参数 where they should count.",
)
OTHER_DOES_NOT_PAY = Kind(
    "other-kind-does-not-pay",
    Severity.NOTE,
    zh="房屋类型为“{value}”的共 {count} 处，不参加分摊",
    fix="应当分摊的，请把房屋类型改为住宅、平房或商铺",
    en="{count} dwellings of the kind “{value}” take no share.",
    en_fix="Change the kind to a residence, bungalow or shop where they should.",
)


def stopped(dossier: Dossier) -> tuple[str, ...]:
    """Why nothing can be split, in Chinese: what is not known; then that more was given than approved."""
    unread = tuple(f"{name}认不出来" for name in dossier.unread(deciding(Decides.SPLIT, dossier.settings.method)))
    over = ("补助与其他资金超过核定总投资",) if residents_part(dossier) < 0 else ()
    return (*unknown_funds(dossier), *unread, *over)


def split(dossier: Dossier, roll: Roll, order: Ranking | None = None) -> Shares:
    """Split what the residents owe; no shares where something stops it, or nobody can pay.

    `order`: of the items, where it is not simply that of 改造项目.
    """
    settings, residents = dossier.settings, residents_part(dossier)
    items = budget(dossier, order)
    division = Division((), (), (), ())
    paying = [dwelling for dwelling in roll.dwellings if dwelling.pays]
    why = stopped(dossier)
    if not why:
        division = divide(residents, paying, dossier, items)
    shares = _shares(roll, paying, division)
    accounts = ledger(dossier, [Owing(share.row, share.amount) for share in shares])
    findings = [*funding_findings(dossier), *equation_findings(dossier), *received_findings(dossier)]
    findings += [*_left_out(dossier, roll), *items.findings, *division.findings, *accounts.findings]
    if division.nobody:
        findings.append(Finding(NOBODY_PAYS, CellRef(ROSTER)))
    return Shares(
        total=settings.approved_total,
        subsidy=settings.granted,
        other=settings.others_give,
        residents=residents,
        method=settings.method,
        rounding=settings.rounding,
        shares=tuple(shares),
        by_unit=_subtotals([unit.name for unit in roll.units], shares, attrgetter("unit")),
        by_building=_subtotals([unit.building_name for unit in roll.units], shares, attrgetter("building")),
        difference=residents - sum([share.amount for share in shares]),
        findings=tuple(findings),
        burdens=tuple(division.burdens),
        budget=items,
        ledger=accounts,
        stopped=why,
        known=not unknown_funds(dossier),
    )


def _left_out(dossier: Dossier, roll: Roll) -> Iterator[Finding]:
    """One note for all dwellings of a kind that takes no share, at the first of them: none is left out unseen.

    Not of 车位 where it cannot be read whether they count.
    """
    kinds: dict[DwellingKind, list[Dwelling]] = {}
    for dwelling in [each for each in roll.dwellings if not each.pays and each.row.kind is not DwellingKind.GONE]:
        kinds.setdefault(dwelling.row.kind, []).append(dwelling)
    for kind, dwellings in kinds.items():
        told = OTHER_DOES_NOT_PAY if dwellings[0].votes or kind is DwellingKind.OTHER else BESIDE_NOT_COUNTED
        if told is BESIDE_NOT_COUNTED and "parking_counts" in dossier.unreadable:
            continue
        row = dwellings[0].row
        yield Finding(told, row.source.ref(row.row, "kind"), "房屋类型", kind.value, {"count": len(dwellings)})


def _shares(roll: Roll, paying: Sequence[Dwelling], division: Division) -> list[Share]:
    """A share for each dwelling that takes one."""
    if not division.amounts:
        return []
    names = [(unit.name, unit.building_name) for unit in roll.units]
    return [
        Share(dwelling.row, *names[dwelling.unit], dwelling.area, amount, off)
        for dwelling, amount, off in zip(paying, division.amounts, division.let_off, strict=True)
        if amount is not None
    ]


def _subtotals(names: Iterable[str], shares: Sequence[Share], name_of: Callable[[Share], str]) -> tuple[Subtotal, ...]:
    """One line for each name that has shares, in the order of the names."""
    sums = {name: [0, 0, 0] for name in names}
    for share in shares:
        line = sums[name_of(share)]
        line[0] += 1
        line[1] += share.area
        line[2] += share.amount
    return tuple(Subtotal(name, *line) for name, line in sums.items() if line[0])
