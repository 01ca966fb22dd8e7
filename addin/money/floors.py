"""How the floors weigh: by a table of the user's own, by 广州's rule, or by the floors ridden (sources.md §3.3)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from validators.address.keys import natural
from validators.amounts import short_percent
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef
from validators.sheets.money.choices import FloorRule
from validators.sheets.money.floor_table import SHEET, FloorRow
from validators.sheets.roster.row import DwellingRow

TABLE_MISSING = Kind(
    "floor-table-missing",
    Severity.ERROR,
    zh="按楼层系数分摊，但“楼层系数”表没有填，没有分摊",
    fix="请在“楼层系数”表逐层填写系数或比例，或把参数“楼层系数来源”改为广州办法、乘坐层数",
    en="The split goes by floor, but 楼层系数 is empty; nothing was split.",
    en_fix="Fill in 楼层系数, or choose another 楼层系数来源.",
)
RATIOS_OFF = Kind(
    "floor-ratios-off",
    Severity.ERROR,
    zh="各层比例之和是 {value}，不是 100%，没有分摊",
    fix="请核对各层比例，加起来要正好 100%",
    en="The floors' ratios sum to {value}, not 100%; nothing was split.",
    en_fix="Mend them so that they sum to exactly 100%.",
)
FLOOR_TWICE = Kind(
    "floor-twice",
    Severity.ERROR,
    zh="{value} 层写了两行，没有分摊",
    fix="请删去多余的一行",
    en="Floor {value} stands on two rows; nothing was split.",
    en_fix="Remove one of them.",
)
FLOOR_WITHOUT_WEIGHT = Kind(
    "floor-without-weight",
    Severity.ERROR,
    zh="{value} 层没有填系数或比例（整张表只用其中一列），没有分摊",
    fix="请把各层的系数都填上，或把各层的比例都填上；不出资的楼层填 0",
    en="Floor {value} has no coefficient or no ratio (one column for all); nothing was split.",
    en_fix="Fill in either column for every floor; 0 for a floor that pays nothing.",
)


class Coefficients:
    """Floor → its weight; None for a floor that the rule does not know."""

    def __init__(self, rule: FloorRule, table: dict[int, Fraction] | None = None) -> None:
        self.rule = rule
        self.table = table or {}

    def __call__(self, floor: int) -> Fraction | None:
        """The weight of a floor."""
        if self.rule is FloorRule.GUANGZHOU:
            return guangzhou(floor)
        if self.rule is FloorRule.RIDDEN:
            return ridden(floor)
        return self.table.get(floor)


def guangzhou(floor: int) -> Fraction:
    """广州市既有住宅增设电梯办法 第8条: 1层 0, 2层 0.5, 3层 1.0, then 0.1 more a floor; below ground 0."""
    if floor <= 1:
        return Fraction(0)
    return Fraction(1, 2) if floor == 2 else Fraction(7 + floor, 10)


def ridden(floor: int) -> Fraction:
    """How many floors the lift carries them: n−1 (sources.md M3); below ground 0."""
    return Fraction(max(floor - 1, 0))


def coefficients(dossier: Dossier) -> tuple[Coefficients | None, list[Finding]]:
    """The rule that 参数 names; None where its table cannot be used, and why."""
    rule = dossier.settings.floor_rule
    if rule is not FloorRule.TABLE:
        return Coefficients(rule), []
    rows = dossier.papers.floor_table
    if not rows:
        return None, [Finding(TABLE_MISSING, CellRef(SHEET))]
    found = list(_wrong(rows))
    if found:
        return None, found
    weights = [(row.floor, _weight(row, _by_ratio(rows))) for row in rows]
    known = {floor: Fraction(weight) for floor, weight in weights if floor is not None and weight is not None}
    return Coefficients(rule, known), []


def _wrong(rows: tuple[FloorRow, ...]) -> Iterator[Finding]:
    by_ratio, seen = _by_ratio(rows), set()
    for row in rows:
        if row.floor in seen:
            yield Finding(FLOOR_TWICE, row.source.ref(row.row, "floor"), "楼层", str(row.floor))
        seen.add(row.floor)
        if _weight(row, by_ratio) is None:
            place = row.source.ref(row.row, "ratio" if by_ratio else "coefficient")
            yield Finding(FLOOR_WITHOUT_WEIGHT, place, "比例" if by_ratio else "系数", str(row.floor))
    whole = sum((Fraction(row.ratio or 0) for row in rows), Fraction(0))
    if by_ratio and whole != 1:
        yield Finding(RATIOS_OFF, rows[0].source.ref(rows[0].row, "ratio"), "比例", short_percent(whole))


def _by_ratio(rows: tuple[FloorRow, ...]) -> bool:
    return any(row.ratio is not None for row in rows)


def _weight(row: FloorRow, by_ratio: bool) -> Decimal | None:
    return row.ratio if by_ratio else row.coefficient


def floor_of(row: DwellingRow) -> int | None:
    """As the roster gives it, else that of a room such as 502; None where neither says."""
    if row.floor is not None:
        return row.floor
    word, _, number, tail = natural(row.room)
    return number // 100 if not word and number >= 100 and "-" not in tail else None
