"""From an outcome to its line of the table."""

from collections.abc import Iterator

from addin.batch.compound import Compound
from addin.law.rule import Measure
from addin.money.lines import REST, Line, funding_lines, shown
from addin.money.received import received_lines
from addin.outcome import Outcome, Vote
from addin.record.record import RESULTS
from addin.tell.consent import figures as counts
from addin.tell.figure import hundredths
from addin.tell.fingerprint import fingerprint
from addin.tell.vote.figures import concluded, conclusion
from validators.finding import Severity


def compound_of(file: str, outcome: Outcome) -> Compound:
    """The line of a workbook that could be read."""
    found, compound, settings = outcome.report.counts(), outcome.compound, outcome.dossier.settings
    approved = {} if outcome.shares.owed is None else _by_code(funding_lines(outcome.dossier))
    return Compound(
        file,
        name=settings.compound,
        county=settings.county,
        street=settings.street,
        households=compound.households.total,
        agree=compound.households.agree,
        area=compound.area.total,
        buildings=counts.buildings(outcome.roll),
        investment=settings.approved_total,
        subsidy=outcome.shares.subsidy,
        other=outcome.shares.other,
        residents=outcome.shares.owed,
        errors=found[Severity.ERROR],
        warnings=found[Severity.WARNING],
        conclusion=conclusion(outcome),
        gate=outcome.paper.gate.passed,
        missing=tuple(_missing(outcome)),
        mark=fingerprint(outcome.book, RESULTS),
        approved=approved,
        received=_received(outcome),
    )


def _received(outcome: Outcome) -> dict[str, int]:
    """What came in this year by code, 103 and 104 as 参数 has them."""
    settings = outcome.dossier.settings
    lines = _by_code(received_lines(outcome.dossier))
    told = {"103": settings.completed_this_year, "104": settings.received_this_year}
    whole = sum(lines.get(code, 0) for code in ("105", "115", "120"))
    return {code: amount for code, amount in ({"104": whole} | lines | _given(told)).items() if amount}


def _given(amounts: dict[str, int]) -> dict[str, int]:
    return {code: amount for code, amount in amounts.items() if amount}


def _by_code(total: Line) -> dict[str, int]:
    """Every line with an amount but the grand total and the rests, in fen."""
    lines = [each.line for each in shown(total) if each.depth and each.line.name != REST]
    return {line.code or line.name: line.amount for line in lines if line.amount}


def _missing(outcome: Outcome) -> Iterator[str]:
    """What stands between this compound and being handed in, the gravest first."""
    errors, settings = outcome.report.counts()[Severity.ERROR], outcome.dossier.settings
    if not settings.compound:
        yield "没有填小区名称"
    if not outcome.paper.gate.passed:
        yield f"前置条件——{outcome.paper.gate.missing}"
    if not outcome.compound.households.total:
        yield "没有户室清册，或读不出住户"
    if errors:
        yield f"{errors} 处错误没有改，数字是草稿"
    for vote in outcome.votes:
        if concluded(vote) != "通过":
            name = f"“{vote.name}”" if len(outcome.votes) > 1 else ""
            yield f"表决{name}{concluded(vote)}{_short_of(vote)}"
    if outcome.compound.households.not_collected:
        yield f"{outcome.compound.households.not_collected} 户没有收到意见"
    if not settings.approved_total:
        yield "没有填核定总投资"
    elif outcome.shares.owed is None or outcome.shares.stopped:
        yield f"居民出资没有分摊：{'；'.join(outcome.shares.stopped) or '资金各行有误'}"


def _short_of(vote: Vote) -> str:
    """How much the compound's tests lack: （还差 3 人、120.50 ㎡）."""
    failed = [one for one in vote.decision.verdicts if one.group is vote.groups[0] and not one.passed]
    texts = [f"{one.missing} 人" if one.by is Measure.PERSONS else f"{hundredths(one.missing):,} ㎡" for one in failed]
    return f"（还差 {'、'.join(dict.fromkeys(texts))}）" if texts else ""
