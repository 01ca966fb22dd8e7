"""未返票处理 and 从众处理: what silence counts as, and what a vote counts as that goes with the majority.

指导规则 第26条 leaves it to the 管理规约 or 议事规则 whether unreturned votes join the majority; courts accept such a
clause where the slip was really delivered (V12, V13 of the domain's cases).  So anything but 未参与 needs its clause,
and holds only of owners who were served (送达) before the end of the vote; a majority is followed only where there is
one by persons and by area; 从过半多数 asks besides that it is a majority of all (浙江2009 第10条).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from addin.law.cast import REAL, Reading, cast
from addin.law.verdict import try_rule
from addin.law.zhejiang.property_management_10 import MAJORITY
from addin.tally import Count, Group
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.consent.answer import Answer
from validators.meaning.vote.served import any_slip
from validators.sheets.vote.choices import Following, Unreturned

BASIS_MISSING = Kind(
    "unreturned-basis-missing",
    Severity.ERROR,
    zh="未返票处理填了“{value}”，但没有填未返票依据，现按“未参与”计算",
    fix="请在“未返票依据”填写管理规约或议事规则的名称和条号；没有这样的条款，就把未返票处理改为“未参与”",
    en="Unreturned votes are to count as “{value}” but no clause is named; they were counted as not taking part.",
    en_fix="Name the clause, or choose 未参与.",
)
NOT_SERVED = Kind(
    "unreturned-not-served",
    Severity.ERROR,
    zh="未返票处理填了“{value}”，户室清册没有一户填写送达：{count} 位没有返票的业主都按“未参与”计算",
    fix="请在户室清册填写各户的送达日期、送达方式；没有送达的，把未返票处理改为“未参与”",
    en="Unreturned votes are to count as “{value}” but nobody is known to have been served (送达): {count} owners who "
    "returned nothing were counted as not taking part.",
    en_fix="Fill in 送达日期 and 送达方式 in 户室清册, or choose 未参与.",
)
SOME_NOT_SERVED = Kind(
    "unreturned-some-not-served",
    Severity.NOTE,
    zh="没有返票的 {silent} 位业主中，{count} 位在表决结束前没有送达，按“未参与”计算，其余 {served} 位按“{value}”推定",
    fix="漏填的请补填送达日期、送达方式",
    en="Of {silent} owners who returned nothing {count} were not served in time and do not take part; {served} count "
    "as “{value}”.",
    en_fix="Fill in 送达日期 and 送达方式 where they were left out.",
)
NO_MAJORITY = Kind(
    "unreturned-no-majority",
    Severity.WARNING,
    zh="{groups}的人数多数与面积多数不一致或票数相等，未返票无法“从多数”，按“未参与”计算",
    fix="请核对票数；需要计入未返票的，请按管理规约另行确定",
    en="In {groups} there is no majority by both persons and area; unreturned votes were counted as not taking part.",
    en_fix="Check the votes.",
)
NO_MAJORITY_OF_ALL = Kind(
    "unreturned-no-majority-of-all",
    Severity.WARNING,
    zh="{groups}已表决的多数没有超过全体的一半（人数和面积），未返票不能“从过半多数”，按“未参与”计算",
    fix="请核对票数；需要计入未返票的，请按管理规约另行确定",
    en="In {groups} no majority exceeds half of all by persons and area; unreturned votes did not take part.",
    en_fix="Check the votes.",
)
NO_MAJORITY_TO_FOLLOW = Kind(
    "follow-no-majority",
    Severity.WARNING,
    zh="{groups}的人数多数与面积多数不一致或票数相等，“从众”的票没有多数可从，只算参与，不算同意",
    fix="请核对票数；议事规则另有规定的，请按规定改写这些票",
    en="In {groups} there is no majority by both persons and area; votes that follow it only take part.",
    en_fix="Check the votes.",
)
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Policy:
    """What 参数 says of silence and of following, as far as it may be applied; nothing where nobody is deemed."""

    silence: Unreturned
    following: Following
    invalid_takes_part: bool

    def read(self, persons: Count, area: Count) -> Reading:
        """How these votes are read."""
        most = majority(persons, area)
        follow = most if self.following is Following.MAJORITY else None
        return Reading(self._deemed(most, persons, area), follow, self.invalid_takes_part)

    def _deemed(self, most: Answer | None, persons: Count, area: Count) -> Answer | None:
        if self.silence is Unreturned.NOT_PARTICIPATING:
            return None
        if self.silence is Unreturned.ABSTAIN:
            return Answer.ABSTAIN
        if self.silence is Unreturned.MAJORITY_OF_ALL and not is_of_all(persons, area):
            return None
        return most


def policy_of(dossier: Dossier, by_dissent: bool = False) -> Policy:
    """Silence never opposes an 异议表决, and nobody is deemed without a clause."""
    settings = dossier.settings
    named = settings.unreturned_basis and not by_dissent
    silence = settings.unreturned if named else Unreturned.NOT_PARTICIPATING
    return Policy(silence, settings.following, settings.invalid_takes_part)


def readings(
    dossier: Dossier, groups: Sequence[Group], by_dissent: bool = False
) -> tuple[list[Reading], list[Finding]]:
    """For each group how its votes are read, and what is to be said of it; `groups[0]` is the whole."""
    policy = policy_of(dossier, by_dissent)
    found = [policy.read(group.persons, group.area) for group in groups]
    return found, [] if by_dissent else [*_of_silence(dossier, groups, found), *_of_following(dossier, groups, found)]


def majority(persons: Count, area: Count) -> Answer | None:
    """What most of the real votes say, by persons and by area alike; None where the two differ or either is tied."""
    by_persons, by_area = _largest(persons), _largest(area)
    return by_persons if by_persons is by_area else None


def is_of_all(persons: Count, area: Count) -> bool:
    """Whether the majority of the real votes is also more than half of all owners and of all area."""
    return all(try_rule(MAJORITY, cast(count)).passed for count in (persons, area))


def _largest(count: Count) -> Answer | None:
    votes = dict(zip(REAL, (count.agree, count.against, count.abstain), strict=True))
    most = max(votes.values())
    leading = [answer for answer, number in votes.items() if number == most]
    return leading[0] if len(leading) == 1 else None


def _of_silence(dossier: Dossier, groups: Sequence[Group], found: Sequence[Reading]) -> Iterator[Finding]:
    settings, chosen = dossier.settings, dossier.settings.unreturned.value
    if settings.unreturned is Unreturned.NOT_PARTICIPATING:
        return
    if not settings.unreturned_basis:
        place = dossier.setting_cell("unreturned_basis", "unreturned")
        yield Finding(BASIS_MISSING, place, "未返票依据", chosen)
        return
    silent, served = groups[0].persons.not_collected, groups[0].persons.served
    place, count = dossier.setting_cell("unreturned"), silent - served
    if silent and not any_slip(dossier):
        yield Finding(NOT_SERVED, place, "未返票处理", chosen, {"count": silent})
    elif count:
        params = {"silent": silent, "count": count, "served": served}
        yield Finding(SOME_NOT_SERVED, place, "未返票处理", chosen, params)
    refused = [g.name for g, one in zip(groups, found, strict=True) if one.deem is None and g.persons.served]
    if refused:
        of_all = settings.unreturned is Unreturned.MAJORITY_OF_ALL
        yield _no_majority(NO_MAJORITY_OF_ALL if of_all else NO_MAJORITY, dossier, "unreturned", refused)


def _of_following(dossier: Dossier, groups: Sequence[Group], found: Sequence[Reading]) -> Iterator[Finding]:
    if dossier.settings.following is Following.MAJORITY:
        lost = [g.name for g, one in zip(groups, found, strict=True) if one.follow is None and g.persons.follow]
        if lost:
            yield _no_majority(NO_MAJORITY_TO_FOLLOW, dossier, "following", lost)


def _no_majority(kind: Kind, dossier: Dossier, line: str, refused: list[str]) -> Finding:
    names = "、".join(refused[:_NAMED]) + (f"等 {len(refused)} 处" if len(refused) > _NAMED else "")
    column, chosen = ("未返票处理", "unreturned") if line == "unreturned" else ("从众处理", "following")
    value = str(getattr(dossier.settings, chosen))
    return Finding(kind, dossier.setting_cell(line, "unreturned", "vote_date"), column, value, {"groups": names})
