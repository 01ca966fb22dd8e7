"""The statutory result of a vote: every rule of its day, judged for the compound, each building and each unit.

It is one thing; the policy's 同意率 (`Group.approval_rate`) is another: a survey is not by itself a vote of the owners'
assembly (`domain.md` §1.1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from addin.law.cast import cast
from addin.law.regime import REGIMES, Regime, regime_on
from addin.law.rule import Measure
from addin.law.unreturned import deemed_answers
from addin.law.verdict import Verdict, judge
from addin.tally import Group
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.settings import Matter

VOTE_DATE_TOO_EARLY = Kind(
    "vote-date-too-early",
    Severity.ERROR,
    zh="表决日期 {value} 早于 {first}（物权法施行日），未作表决结论",
    fix="请核对表决日期",
    en="The vote's date {value} is before {first}, when the 物权法 came into force; there is no verdict.",
    en_fix="Check the date.",
)


@dataclass(frozen=True, slots=True)
class Motion:
    """What was voted on."""

    name: str
    matter: Matter
    vote_date: date | None


@dataclass(frozen=True, slots=True)
class Decision:
    """`passed`: all the compound's verdicts pass.  `regime` None: no law could be applied, nothing is passed."""

    motion: Motion
    regime: Regime | None
    verdicts: tuple[Verdict, ...]
    passed: bool
    findings: tuple[Finding, ...]


def decide(dossier: Dossier, groups: Sequence[Group]) -> Decision:
    """Judge the motion of 参数.

    Verdicts: the compound's first, then those of buildings and units; quorum before approval, persons before area.
    """
    settings = dossier.settings
    motion = Motion(settings.motion, settings.matter, settings.vote_date)
    regime = regime_on(settings.vote_date) if settings.vote_date else None
    if regime is None:
        return Decision(motion, None, (), False, tuple(_too_early(dossier)))
    deemed, findings = deemed_answers(dossier, groups)
    rules = regime.rules_for(settings.matter)
    verdicts = []
    for group, answer in zip(groups, deemed, strict=True):
        votes = {
            Measure.PERSONS: cast(group.persons, answer, settings.invalid_takes_part),
            Measure.AREA: cast(group.area, answer, settings.invalid_takes_part),
        }
        verdicts += [judge(rule, group, by, votes[by]) for rule in rules for by in Measure]
    passed = all(verdict.passed for verdict in verdicts if verdict.group.level == "compound")
    return Decision(motion, regime, tuple(verdicts), passed, tuple(findings))


def _too_early(dossier: Dossier) -> Iterator[Finding]:
    """A date before every law; a date that is missing is a check's business."""
    day = dossier.settings.vote_date
    if day is not None:
        first = min(rule.in_force_from for regime in REGIMES for rule in regime.rules)
        place = dossier.setting_cell("vote_date")
        yield Finding(VOTE_DATE_TOO_EARLY, place, "表决日期", day.isoformat(), {"first": first.isoformat()})
