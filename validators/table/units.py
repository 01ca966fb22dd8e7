"""The unit in a heading, a label or above a table: applied to every bare number below it, exactly, or refused by name.

`概算（万元）` 30 is 300,000 元; a number that names its own unit (30万元, 500元) keeps it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from validators.fields import area, money, number, percent, quantity, signed_money
from validators.fields.decimals import exact
from validators.fields.measure import Measure, measure_of
from validators.fields.reading import Issue, Reader, Reading, nothing
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef, Grid, Raw
from validators.table.column import Column
from validators.table.wording import folded, remarks

UNIT_APPLIED = Kind(
    "unit-applied",
    Severity.NOTE,
    zh="“{value}”下面的数按“{unit}”读取",
    fix="读法正确则无需处理；不是的请改正括号里的单位",
    en="The numbers under “{value}” were read in {unit}.",
    en_fix="Nothing to do if that is right; else mend the unit.",
)
UNIT_REFUSED = Kind(
    "unit-refused",
    Severity.ERROR,
    zh="“{value}”的单位是“{unit}”，“{column}”不能按它读取，这一列（行）没有读取",
    fix="请按“{wanted}”换算后填写，并把单位改成“{wanted}”",
    en="“{value}” is in {unit}, in which {column} cannot be read; it was left out.",
    en_fix="Convert it to {wanted} and change the unit.",
)
REMARK_UNREAD = Kind(
    "heading-remark",
    Severity.WARNING,
    zh="“{value}”里的“{remark}”没有读懂，按“{column}”读取",
    fix="请核对这一列是不是“{column}”；是的请把“{remark}”从表头去掉，不是的请改列名",
    en="The words “{remark}” in “{value}” were not understood; it was read as {column}.",
    en_fix="Check that it is {column}; take the words out, or rename it.",
)
RATIO_UNSURE = Kind(
    "percent-unsure",
    Severity.ERROR,
    zh="“{column}”已注明按百分数填写，“{value}”看不出是 {value}% 还是 {value} 倍",
    fix="请写成百分数的数字（如 90），或把表头里的“%”去掉后填 90%",
    en="{column} is in per cent; {value} may be that or a ratio.",
    en_fix="Type 90 for 90 %, or take the % out of the heading.",
)
_OF_READER: dict[Reader, str] = {money.read: "元", signed_money.read: "元", area.read: "㎡", percent.read: "%"}
ANY = "数"
"""The `unit` of a column that counts what another column names."""
_COUNTERS: tuple[Reader, ...] = (number.read, quantity.read)
_ABOVE = re.compile(r"[(【\[]?(?:金额|货币|资金|投资|面积|计量|数量|价格)?单位[:：]?(?P<units>[^)】\]]{1,20})[)】\]]?")
_TOGETHER = re.compile(r"[、,，;；|]|\s+")
_HARMLESS = re.compile(
    r".*(?:必填|选填|可不填|可空|不填|请填|填写|勾|打√|划√|签|盖章|手写|本人|全称|年.?月.?日|yyyy|下拉|单选|多选|如[:：]?|例如?[:：]?|见|保留|小数"
    r"|大写|小写|人民币|rmb|含税|不含税|审定|批复|合计|公示|产权证|不动产|房产证|登记|测绘|建筑面积|含公摊|证载|数字|汇总|自动|格式|最多|不超过|\d+字).*"
)


def is_summed(column: Column) -> bool:
    """Whether it holds amounts or areas, of which a total makes sense; not prices (元/㎡), ratios and counts."""
    measure = measure_of(column.unit.removesuffix(ANY) or _OF_READER.get(column.read, ""))
    return measure is not None and measure.kind in ("money", "area") and not measure.per


def above(grid: Grid, header: int) -> tuple[str, ...]:
    """The units named in the lines above a table (单位：万元、㎡)."""
    cells = (
        cell for row in grid.rows[: max(header - 1, 0)] for cell in row if isinstance(cell, str) and "单位" in cell
    )
    found = (_ABOVE.fullmatch(folded(cell).replace(" ", "")) for cell in cells)
    units = [unit for one in found if one for unit in _TOGETHER.split(one["units"])]
    return tuple(unit for unit in units if measure_of(unit))


def in_units(
    column: Column, heading: str, place: CellRef, own: Iterable[str] = (), general: Iterable[str] = ()
) -> tuple[Column, list[Finding]]:
    """The column as it reads under this heading.

    `own`: units beside the heading (a second heading row, 单位 beside a label) · `general`: of the whole table.
    """
    wanted = column.unit.removesuffix(ANY) or _OF_READER.get(column.read, "")
    if not wanted and column.unit != ANY and column.read not in _COUNTERS:
        return column, []
    pieces = [piece for remark in (*remarks(heading), *own) for piece in _pieces(remark)]
    measures = {piece: measure for piece in pieces if (measure := measure_of(piece))}
    found = _unread(column, heading, place, [piece for piece in pieces if piece not in measures]) if wanted else []
    if not measures:
        measures = {unit: measure for unit in general if (measure := _suits(unit, wanted))}
    steps = {unit: _step(column, wanted, measure) for unit, measure in measures.items()}
    said = {"unit": "、".join(steps), "wanted": wanted or "不带倍数的单位"}
    if None in steps.values() or len(set(steps.values())) > 1:
        refused = Finding(UNIT_REFUSED, place, column.name, heading, said)
        return replace(column, read=nothing, blank=None), [*found, refused]
    step = next(iter(steps.values()), None)
    if step is None or (step == 0 and wanted != "%"):
        return column, found
    if wanted == "%":
        return replace(column, read=_per_cent(step)), found
    told = Finding(UNIT_APPLIED, place, column.name, heading, said)
    return replace(column, read=_scaled(column.read, step)), [*found, told]


def _pieces(remark: str) -> Iterator[str]:
    """`单位：万元，含税` → its parts; a unit with its own stroke (元/㎡) stays whole."""
    whole = folded(remark).replace(" ", "")
    yield from [whole] if measure_of(whole) else filter(None, _TOGETHER.split(whole))


def _suits(unit: str, wanted: str) -> Measure | None:
    """What is said for a whole table holds for its amounts, or its areas; not for prices (元/㎡) and counts."""
    measure, base = measure_of(unit), measure_of(wanted)
    return measure if measure and base and measure.kind == base.kind and not base.per else None


def _step(column: Column, wanted: str, measure: Measure) -> int | None:
    """Ten to it are one of what is wanted; None where the unit is of another kind, or of another base (月 for 年)."""
    base = measure_of(wanted) if wanted else Measure("count", 0)
    if base is None or measure.power is None or not measure.per <= base.per:
        return None
    if not wanted:
        return measure.power if measure.power == 0 or measure.kind == "count" else None
    if measure.kind != base.kind:
        return None
    return measure.power - (0 if wanted == "%" else base.power or 0)


def _unread(column: Column, heading: str, place: CellRef, words: Iterable[str]) -> list[Finding]:
    known = folded(column.name)
    odd = [one for one in words if not (_HARMLESS.fullmatch(one) or known in one or one.isdecimal())]
    return [Finding(REMARK_UNREAD, place, column.name, heading, {"remark": "、".join(odd)})] if odd else []


def _scaled(read: Reader, step: int) -> Callable[[Raw], Reading[object]]:
    def scaled(raw: Raw) -> Reading[object]:
        bare = exact(raw)
        return read(raw) if bare is None else read(_written(bare.scaleb(step)))

    return scaled


def _per_cent(step: int) -> Callable[[Raw], Reading[object]]:
    """90 under （%） is 90 %; what is 1 or less may be a ratio that Excel shows in per cent, and is not guessed at."""

    def scaled(raw: Raw) -> Reading[object]:
        bare = exact(raw)
        if bare is None:
            return percent.read(raw)
        if 0 < bare <= 1:
            return Reading(None, (Issue(RATIO_UNSURE),))
        return percent.read(f"{_written(bare.scaleb(step + 2))}%")

    return scaled


def _written(number: Decimal) -> str:
    return format(number.normalize(), "f")
