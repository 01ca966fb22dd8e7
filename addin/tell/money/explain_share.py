"""What one dwelling pays: the way of 参数, what changed it, and the exact part before it was rounded."""

from collections.abc import Iterator

from addin.money.dividing import exact
from addin.money.share import Share
from addin.money.words import AGREED, BASES, FORMULAS
from addin.outcome import Outcome
from addin.tell import sources
from addin.tell.consent import explain_dwelling as dwelling
from addin.tell.explanation import Cells, Explanation
from addin.tell.money import explain_ways as share_ways
from addin.tell.words import long, metres
from validators.amounts import short_percent, yuan
from validators.sheets.money.choices import Relief
from validators.sheets.settings import SETTING_NAMES


def explain(outcome: Outcome, share: Share) -> Explanation:
    """The share of one dwelling."""
    row, result = share.row, f"{yuan(share.amount)} 元"
    fields = ("building", "unit", "floor", "room", "area", "owner", "kind", "hardship")
    cells = Cells("户室清册·本户", [row.source.ref(row.row, name) for name in fields if name in row.source.columns])
    return Explanation(
        f"{share.dwelling} 分摊金额",
        FORMULAS[outcome.shares.method],
        (*_working(outcome, share), *dwelling.working(outcome, row)),
        result,
        BASES.get(outcome.shares.method, AGREED),
        (
            cells,
            *share_ways.cells(outcome, share),
            sources.settings(outcome, *sorted(outcome.split_by, key=SETTING_NAMES.index)),
            *dwelling.answered(outcome, row),
        ),
    )


def _working(outcome: Outcome, share: Share) -> Iterator[str]:
    shares, settings = outcome.shares, outcome.dossier.settings
    everybody = f"参加分摊 {len(shares.shares):,} 户、{metres(sum(one.area for one in shares.shares))}"
    yield f"居民出资 {yuan(shares.residents)} 元；{everybody}；本户 {metres(share.area)}"
    yield from share_ways.working(outcome, share)
    if share.let_off:
        yield f"困难户（{share.row.hardship}）{settings.relief}；减免的部分由{settings.relief_bearer}承担"
    elif settings.relief is not Relief.NONE and any(one.let_off for one in shares.shares):
        yield f"困难户{settings.relief}的差额由{settings.relief_bearer}承担"
    if settings.work_unit_part:
        yield f"产权单位承担 {short_percent(settings.work_unit_part)}（{settings.work_unit_scope or '全小区'}）"
    if settings.cap:
        yield f"每户最多 {yuan(settings.cap)} 元"
    yield from _rounded(outcome, share)


def _rounded(outcome: Outcome, share: Share) -> Iterator[str]:
    """The exact part is that of the split itself, before its rounding."""
    paying = [dwelling for dwelling in outcome.roll.dwellings if dwelling.pays]
    parts, _ = exact(outcome.shares.residents, paying, outcome.dossier, outcome.shares.budget)
    found = zip(paying, parts.dwellings, strict=True)
    part = next((part for one, part in found if one.row is share.row), None)
    if part is not None:
        yield f"取整前 {long(part)}"
    rule = f"取到{outcome.shares.rounding}，余数大的先进一，相同的按门牌先后"
    yield f"{rule} ＝ {yuan(share.amount)} 元"
