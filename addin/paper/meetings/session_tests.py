"""What the rules of the day say of a meeting: quorum, decision, posting; 无法判定 where open slips could change it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from addin.exact import need_at_least, need_more_than
from addin.law.meeting import Body, Meeting, resolve
from addin.law.posting import Objections, Posting, take_effect
from addin.law.rule import HALF, TWO_THIRDS, Side
from addin.law.verdict import Trial
from addin.paper.meetings.state import State
from addin.tally import Group
from validators.meaning.meetings.gatherings import Gathering
from validators.meaning.vote.slips import Slip, Standing
from validators.sheets.settings import Settings
from validators.sheets.vote.choices import AssemblyMajority, MeetingKind

PERSONS, AREA, DAYS = "人", "㎡", "天"
BODIES = {MeetingKind.COMMITTEE_HENAN: Body.COMMITTEE_HENAN, MeetingKind.RESIDENTS: Body.RESIDENTS}
ASSEMBLIES = (MeetingKind.ASSEMBLY, MeetingKind.ASSEMBLY_LISHUI)
COMMITTEE_ONLY = "（只计业委会成员的票）"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One test; numbers in `unit`, area in 0.01 ㎡; all None where there is nothing to count with."""

    title: str
    unit: str
    whole: int | None
    need: int | None
    part: int | None
    missing: int | None
    state: State
    says: str


class Electorate(NamedTuple):
    """Those whose votes count, how many of them came, said yes, and may still turn out to have."""

    members: int
    present: int
    agreeing: int
    doubtful: int


def electorate(gathering: Gathering, slips: Sequence[Slip]) -> Electorate:
    """Of a committee its members only; of any other meeting everybody with a vote."""
    own = gathering.committee if gathering.kind is MeetingKind.COMMITTEE_HENAN else gathering.voters
    rows = {row.row for row in own}
    mine = [slip for slip in slips if slip.voter is None or slip.voter.row in rows]
    agreeing = sum(slip.standing is Standing.FOR and slip.voter is not None for slip in mine)
    doubtful = sum(slip.open for slip in mine)
    return Electorate(len(own), sum(row.attended for row in own), agreeing, doubtful)


def quorum(gathering: Gathering) -> list[Judgement]:
    """Were enough of them there?"""
    trials = [trial for trial in _trials(gathering, ()) if trial.rule.part is Side.PRESENT]
    return [_confirmed(_test(trial, 0, ""), trial, gathering) for trial in trials]


def approval(gathering: Gathering, slips: Sequence[Slip], settings: Settings, compound: Group) -> list[Judgement]:
    """Is the motion carried, by the rule of the kind of meeting that 参数 or 会议 names?"""
    if gathering.kind in ASSEMBLIES:
        return [*_assembly(gathering, slips, settings), *_posted(gathering, compound)]
    committee = COMMITTEE_ONLY if gathering.kind is MeetingKind.COMMITTEE_HENAN else ""
    doubtful = electorate(gathering, slips).doubtful
    trials = [trial for trial in _trials(gathering, slips) if trial.rule.part is Side.AGREEING]
    return [_confirmed(_test(trial, doubtful, committee), trial, gathering) for trial in trials]


def _confirmed(judged: Judgement, trial: Trial, gathering: Gathering) -> Judgement:
    """Nothing is judged by a wording that was amended before the meeting's day."""
    if gathering.day is None or trial.rule.is_confirmed(gathering.day):
        return judged
    return replace(judged, state=State.OPEN, says=f"{judged.says}；{TEXT_CHANGED}")


TEXT_CHANGED = "条文此后有修改，未核对"


def _trials(gathering: Gathering, slips: Sequence[Slip]) -> tuple[Trial, ...]:
    body = BODIES.get(gathering.kind)
    count = electorate(gathering, slips)
    if body is None or gathering.day is None or not count.members:
        return ()
    return resolve(body, Meeting(count.members, count.present, count.agreeing), gathering.day).trials


def _test(trial: Trial, doubtful: int, remark: str, unit: str = PERSONS) -> Judgement:
    undecided = not trial.passed and 0 < trial.missing <= doubtful
    state = State.MET if trial.passed else State.OPEN if undecided else State.NOT_MET
    why = f"；还有 {doubtful} 张票看不清或待核对" if undecided else ""
    numbers = (trial.whole, trial.need, trial.part, trial.missing)
    return Judgement(trial.rule.title, unit, *numbers, state, trial.citation + remark + why)


def _assembly(gathering: Gathering, slips: Sequence[Slip], settings: Settings) -> list[Judgement]:
    """No law says how many representatives must agree: the 议事规则 does, as 参数 quotes it."""
    majority = settings.assembly_majority
    count = electorate(gathering, slips)
    title = "代表大会决定"
    if majority is AssemblyMajority.UNKNOWN or not count.members:
        return [Judgement(title, PERSONS, count.members, None, count.agreeing, None, State.OPEN, NO_HOUSE_RULE)]
    half = majority is AssemblyMajority.MORE_THAN_HALF
    need = need_more_than(count.members, HALF) if half else need_at_least(count.members, TWO_THIRDS)
    missing = max(0, need - count.agreeing)
    state = State.MET if not missing else State.OPEN if missing <= count.doubtful else State.NOT_MET
    says = f"{settings.assembly_basis or '议事规则（参数“代表大会依据”没有填）'}：全体代表{majority}同意"
    return [Judgement(title, PERSONS, count.members, need, count.agreeing, missing, state, says)]


NO_HOUSE_RULE = "法律没有规定代表大会多少代表同意才通过；请按议事规则填写参数“代表大会通过要求”"
NO_AREA = "《丽水市物业管理条例》第十三条第四款：书面反对的专有部分须少于三分之一；请在“会议”表填写书面反对面积"
NOT_POSTED = "《丽水市物业管理条例》第十三条第四款：决议须公示；请在“会议”表填写公示起止、书面反对的人数和面积"


def _posted(gathering: Gathering, compound: Group) -> list[Judgement]:
    """丽水 第13条: the decision takes effect once it was posted and too few objected."""
    facts = gathering.facts
    if gathering.kind is not MeetingKind.ASSEMBLY_LISHUI or gathering.day is None:
        return []
    if facts is None or facts.posted_from is None or facts.posted_to is None or facts.opposing is None:
        return [Judgement("公示生效", DAYS, None, None, None, None, State.OPEN, NOT_POSTED)]
    days = max(0, (facts.posted_to - facts.posted_from).days + 1)
    persons = Objections(facts.opposing, compound.persons.total)
    area = Objections(facts.opposing_area or 0, compound.area.total)
    trials = take_effect(Posting(days, persons, area), gathering.day).trials
    found = [_test(trial, 0, "", unit) for trial, unit in zip(trials, (DAYS, PERSONS, AREA), strict=False)]
    if found and facts.opposing and facts.opposing_area is None:
        found[-1] = replace(found[-1], part=None, missing=None, state=State.OPEN, says=NO_AREA)
    return found
