"""The statutory result of a vote: every rule of its day, judged for the compound, each building and each unit.

It is one thing; the policy's 同意率 (`addin.policy`) is another: a survey is not by itself a vote of the owners'
assembly (sources.md §1.1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from addin.law.applicable import Applicable, applicable, first_day
from addin.law.cast import cast
from addin.law.regime import Regime
from addin.law.rule import Measure
from addin.law.unreturned import deemed_answers
from addin.law.verdict import Verdict, judge
from addin.tally import Group
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.consent.answer import Answer
from validators.sheets.vote.choices import ListedMatter, Matter

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
    """What was voted on.  `matter` is the class it was judged as: the article's where `listed` names one."""

    name: str
    matter: Matter
    vote_date: date | None
    listed: ListedMatter | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """`passed`: all the compound's verdicts pass.  `regime` None: no law could be applied, nothing is passed.

    `named`: the law was not that of the day, 参数 named it · `unread`: the lines of 参数 that cannot be read, for want
    of which nothing was judged.
    """

    motion: Motion
    regime: Regime | None
    verdicts: tuple[Verdict, ...]
    passed: bool
    findings: tuple[Finding, ...]
    named: bool = False
    unread: tuple[str, ...] = ()


DECIDING = (
    *("vote_date", "matter", "listed_matter", "law", "local_rules", "ballot_mode", "lift_rule"),
    *("unreturned", "invalid_takes_part", "parking_counts", "scope"),
)
"""What a verdict depends on: where one of these cannot be read there is none, never one by the default."""


def decide(dossier: Dossier, groups: Sequence[Group]) -> Decision:
    """Judge the dossier's motion.

    Verdicts: the compound's first, then those of buildings and units; quorum before approval, persons before area.
    A garage where nobody has a vote is not judged: it would be short of one for ever.
    """
    settings = dossier.settings
    unread = dossier.unread(DECIDING)
    law = applicable(dossier, settings.vote_date) if settings.vote_date and not unread else None
    matter = law.matter if law else settings.matter
    motion = Motion(settings.motion, matter, settings.vote_date, settings.listed_matter)
    if law is None:
        findings = () if unread else tuple(_too_early(dossier))
        return Decision(motion, None, (), False, findings, unread=unread)
    deemed, refused = ([None] * len(groups), []) if law.by_dissent else deemed_answers(dossier, groups)
    one_unit = sum(group.level == "unit" for group in groups) == 1
    verdicts = [
        verdict
        for group, answer in zip(groups, deemed, strict=True)
        if group.level == "compound" or group.persons.total
        for verdict in _judged(law, group, answer, settings.invalid_takes_part, one_unit or group.level == "unit")
    ]
    passed = all(verdict.passed for verdict in verdicts if verdict.group.level == "compound")
    return Decision(motion, law.regime, tuple(verdicts), passed, (*law.findings, *refused), law.named)


def _judged(
    law: Applicable, group: Group, deem: Answer | None, invalid_takes_part: bool, is_unit: bool
) -> Iterator[Verdict]:
    """Every rule that binds this group; a lift is a unit's own affair, also where the vote is of one unit alone."""
    votes = {
        Measure.PERSONS: cast(group.persons, deem, invalid_takes_part),
        Measure.AREA: cast(group.area, deem, invalid_takes_part),
    }
    rules = (*law.rules, *law.lift_rules) if is_unit else law.rules
    for rule in rules:
        for by in rule.measures:
            yield judge(rule, group, by, votes[by])


def _too_early(dossier: Dossier) -> Iterator[Finding]:
    """A date before every law; a date that is missing is a check's business."""
    day = dossier.settings.vote_date
    if day is not None:
        place = dossier.setting_cell("vote_date")
        yield Finding(VOTE_DATE_TOO_EARLY, place, "表决日期", day.isoformat(), {"first": first_day().isoformat()})
