"""The statutory result of a vote: every rule of its day, judged for the compound, each building and each unit.

It is one thing; the policy's 同意率 (`addin.policy`) is another: a survey is not by itself a vote of the owners'
assembly (`sources.md` §1.1).  And it is said only where no doubt could turn it (`addin.law.conclusion`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from addin.law.applicable import Applicable, applicable, first_day
from addin.law.bounds import Field, Whole, field_of
from addin.law.cast import Reading, read_by
from addin.law.conclusion import Conclusion, Door, concluded, extremes, readings_possible
from addin.law.knots import Knot, knots_of
from addin.law.regime import Regime
from addin.law.rule import Measure, Rule
from addin.law.standing import text_changed, vote_findings
from addin.law.unreturned import policy_of, readings
from addin.law.verdict import Trial, Verdict, judge
from addin.law.weighing import Tests, votes_of
from addin.roll import Dwelling, Roll
from addin.tally import Group
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.vote.doubts import NONE, Doubts
from validators.sheets.deciding import Decides
from validators.sheets.settings import deciding
from validators.sheets.traced import changed
from validators.sheets.vote.choices import Law, ListedMatter, Matter
from validators.sheets.vote.motions import MotionRow

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
    """`conclusion`: what it comes to, None where nothing was judged: no law could be applied (`regime` None), or it was
    a survey · `open_for`: why it is open whatever the votes say, in findings.

    `named`: the law was not that of the day, 参数 named it · `unread`: the lines of 参数 that cannot be read, for want
    of which nothing was judged · `doors`: the dwellings with a doubtful vote, first those that settle the motion.
    """

    motion: Motion
    regime: Regime | None
    verdicts: tuple[Verdict, ...]
    conclusion: Conclusion | None
    findings: tuple[Finding, ...]
    named: bool = False
    unread: tuple[str, ...] = ()
    doors: tuple[Door, ...] = ()
    open_for: tuple[Finding, ...] = ()

    @property
    def passed(self) -> bool:
        """All the compound's verdicts pass, however the doubts are settled."""
        return self.conclusion is Conclusion.PASSED

    @property
    def is_open(self) -> bool:
        """Something a person must settle could turn it."""
        return self.conclusion is Conclusion.OPEN

    @property
    def is_survey(self) -> bool:
        """征求意见: rates, and no statutory result."""
        return self.motion.matter is Matter.SURVEY

    @property
    def first(self) -> tuple[Door, ...]:
        """The fewest doors that settle the motion, if all of them turn out as best they can."""
        return tuple(door for door in self.doors if door.first)


DECIDING = (*deciding(Decides.VERDICT), *deciding(Decides.VERDICT, model=MotionRow))
"""What a verdict depends on: where one of these cannot be read there is none, never one by the default."""


def decide(dossier: Dossier, groups: Sequence[Group], roll: Roll | None = None, doubts: Doubts = NONE) -> Decision:
    """Judge the dossier's motion.  `roll` and `doubts`: who voted, and what a person must settle of it.

    Verdicts: the compound's first, then those of buildings and units; quorum before approval, persons before area.
    A garage where nobody has a vote is not judged: it would be short of one for ever.
    """
    settings = dossier.settings
    survey = settings.matter is Matter.SURVEY
    unread = () if survey else dossier.unread(DECIDING)
    law = applicable(dossier, settings.vote_date) if settings.vote_date and not unread and not survey else None
    matter = law.matter if law else settings.matter
    motion = Motion(settings.motion, matter, settings.vote_date, settings.listed_matter)
    if law is None:
        findings = () if unread or survey else tuple(_too_early(dossier))
        return Decision(motion, None, (), None, findings, unread=unread)
    knots = knots_of(roll, doubts) if roll else ()
    found = _under(dossier, law, groups, roll, knots)
    about = tuple(vote_findings(dossier, groups[0]))
    standing = (*doubts.of_vote, *(one for one in about if one.kind.doubt))
    unread_rules = tuple(one for one in law.findings if one.kind.doubt)
    if law.named:
        found = _of_both_laws(dossier, found, groups, roll, knots)
    open_ = standing or (unread_rules and found.conclusion is not Conclusion.FAILED)  # a rule more saves no motion
    return replace(
        found,
        motion=motion,
        conclusion=Conclusion.OPEN if open_ else found.conclusion,
        findings=(*found.findings, *about),
        named=law.named,
        open_for=(*found.open_for, *standing, *unread_rules),
    )


def _under(
    dossier: Dossier, law: Applicable, groups: Sequence[Group], roll: Roll | None, knots: Sequence[Knot]
) -> Decision:
    """By one law, whatever else is to be said of the vote."""
    read, told = readings(dossier, groups, law.by_dissent)
    policy = policy_of(dossier, law.by_dissent)
    one_unit = sum(group.level == "unit" for group in groups) == 1
    inside = _inside(roll, groups, knots)
    knots_at: defaultdict[int, list[int]] = defaultdict(list)
    for number, knot in enumerate(knots):
        for at in {at for members, _ in knot.counted for at in members}:
            knots_at[at].append(number)
    verdicts: list[Verdict] = []
    made, met, fields = Tests(), Whole(), list[Field]()
    day = dossier.settings.vote_date
    for number, (group, reading) in enumerate(zip(groups, read, strict=True)):
        if group.level == "compound" or group.persons.total:
            here = sorted({one for at in inside[number] for one in knots_at.get(at, ())})
            worst_and_best: _Extremes = _settled
            if here or not fields:
                fields.append(field_of(votes_of(group), [knots[one] for one in here], inside[number], met))
                possible = readings_possible(fields[-1], policy, reading)
                worst_and_best = partial(extremes, fields[-1], possible, made=made)
            verdicts += _judged(law, group, reading, one_unit or group.level == "unit", day, worst_and_best)
    whole = [verdict for verdict in verdicts if verdict.group.level == "compound"]
    conclusion, doors = concluded(fields[0], policy, whole, roll.dwellings if roll else ())
    changed = tuple(text_changed(dossier, verdicts))
    motion = Motion(dossier.settings.motion, law.matter, dossier.settings.vote_date, dossier.settings.listed_matter)
    open_for = changed if any(verdict.changed for verdict in whole) else ()
    findings = (*law.findings, *told, *changed)
    return Decision(motion, law.regime, tuple(verdicts), conclusion, findings, doors=doors, open_for=open_for)


def _of_both_laws(
    dossier: Dossier, found: Decision, groups: Sequence[Group], roll: Roll | None, knots: Sequence[Knot]
) -> Decision:
    """A law named against the date is a doubt: what both laws say alike stands, what only one says is open."""
    day = dossier.settings.vote_date
    of_the_day = replace(dossier, settings=changed(dossier.settings, law=Law.OF_THE_DAY))
    law = applicable(of_the_day, day) if day else None
    if law is None:
        return found
    other = _under(of_the_day, law, groups, roll, knots)
    if other.conclusion is found.conclusion:
        return found
    return replace(found, conclusion=Conclusion.OPEN, open_for=(*found.open_for, *found.findings[:1]))


def _inside(roll: Roll | None, groups: Sequence[Group], knots: Sequence[Knot]) -> Sequence[Mapping[int, Dwelling]]:
    """For each group the voting dwellings of the knots in it; nothing to look for where nothing is doubtful."""
    touched = {at for knot in knots for members, _ in knot.counted for at in members}
    if roll is None or not touched:
        return [{}] * len(groups)
    in_group: defaultdict[tuple[str, str, str], dict[int, Dwelling]] = defaultdict(dict)
    for at in touched:
        home = roll.dwellings[at]
        unit = roll.units[home.unit]
        for key in (("compound", "", ""), ("building", unit.building, ""), ("unit", unit.building, unit.unit)):
            in_group[key][at] = home
    keys = (("compound", "", "") if one.level == "compound" else (one.level, one.building, one.unit) for one in groups)
    return [in_group.get(key, {}) for key in keys]


_Extremes = Callable[[Rule, Measure], tuple[Trial, Trial] | None]


def _settled(rule: Rule, by: Measure) -> None:
    """Of a group in which no vote is doubtful."""


def _judged(
    law: Applicable, group: Group, reading: Reading, is_unit: bool, day: date | None, worst_and_best: _Extremes
) -> Iterator[Verdict]:
    """Every rule that binds this group; a lift is a unit's own affair, also where the vote is of one unit alone."""
    counts = {Measure.PERSONS: group.persons, Measure.AREA: group.area}
    votes = {by: read_by(reading, count) for by, count in counts.items()}
    real = votes if reading.deem is None else {by: read_by(replace(reading, deem=None), counts[by]) for by in counts}
    rules = (*law.rules, *law.lift_rules) if is_unit else law.rules
    for rule in rules:
        decides = group.level == "compound" or rule in law.lift_rules
        amended = day is not None and not rule.is_confirmed(day)
        for by in rule.measures:
            yield judge(rule, group, by, votes[by], real[by], decides, amended, worst_and_best(rule, by))


def _too_early(dossier: Dossier) -> Iterator[Finding]:
    """A date before every law; a date that is missing is a check's business."""
    day = dossier.settings.vote_date
    if day is not None:
        place = dossier.setting_cell("vote_date")
        yield Finding(VOTE_DATE_TOO_EARLY, place, "表决日期", day.isoformat(), {"first": first_day().isoformat()})
