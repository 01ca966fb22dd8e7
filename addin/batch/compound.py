"""One compound as a line of the street's table: what ranks it, what money depends on, and what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from addin.law.rule import Measure
from addin.outcome import Outcome, Vote
from addin.record.fingerprint import fingerprint
from addin.record.record import RESULTS
from addin.tell.consent import figures as counts
from addin.tell.figure import hundredths
from addin.tell.vote.figures import concluded, conclusion
from validators.finding import Severity


@dataclass(frozen=True, slots=True)
class Compound:
    """Money in fen, area in 0.01 ㎡.  `file`: its name in the folder · `unusable`: why it could not be read, and then
    nothing else is known · `gate`: the three preconditions are met · `mark`: its input in
    one word · `notes`: what is to be told of it beside what is missing."""

    file: str
    name: str = ""
    unusable: str = ""
    households: int = 0
    agree: int = 0
    area: int = 0
    buildings: int = 0
    investment: int = 0
    subsidy: int = 0
    residents: int | None = None
    errors: int = 0
    warnings: int = 0
    conclusion: str = ""
    gate: bool = False
    missing: tuple[str, ...] = ()
    mark: str = ""
    notes: tuple[str, ...] = ()

    @property
    def rate(self) -> Fraction | None:
        """Households that agree among all; None where there are none."""
        return Fraction(self.agree, self.households) if self.households else None


def compound_of(file: str, outcome: Outcome) -> Compound:
    """The line of a workbook that could be read."""
    found, compound = outcome.report.counts(), outcome.compound
    return Compound(
        file,
        name=outcome.dossier.settings.compound,
        households=compound.households.total,
        agree=compound.households.agree,
        area=compound.area.total,
        buildings=counts.buildings(outcome.roll),
        investment=outcome.dossier.settings.approved_total,
        subsidy=outcome.shares.subsidy,
        residents=outcome.shares.owed,
        errors=found[Severity.ERROR],
        warnings=found[Severity.WARNING],
        conclusion=conclusion(outcome),
        gate=outcome.paper.gate.passed,
        missing=tuple(_missing(outcome)),
        mark=fingerprint(outcome.book, RESULTS),
    )


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
