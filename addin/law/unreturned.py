"""未返票处理: what an unreturned vote counts as.  Silence is never consent unless a clause of the 管理规约 says so.

指导规则 第26条 leaves it to the 管理规约 or 议事规则 whether unreturned votes join the majority; since 2021 courts have
split (sources.md §1.3).  So anything but 未参与 needs its clause, and a majority is followed only where there is one;
从过半多数 asks besides that it is a majority of all, not of those who voted (浙江2009 第10条).
"""

from collections.abc import Sequence

from addin.law.cast import cast
from addin.law.verdict import try_rule
from addin.law.zhejiang.property_management_10 import MAJORITY
from addin.tally import Count, Group
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.consent.answer import Answer
from validators.sheets.vote.choices import Unreturned

BASIS_MISSING = Kind(
    "unreturned-basis-missing",
    Severity.ERROR,
    zh="未返票处理填了“{value}”，但没有填未返票依据，现按“未参与”计算",
    fix="请在“未返票依据”填写管理规约或议事规则的名称和条号；没有这样的条款，就把未返票处理改为“未参与”",
    en="Unreturned votes are to count as “{value}” but no clause is named; they were counted as not taking part.",
    en_fix="Name the clause, or choose 未参与.",
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
_NAMED = 3


def deemed_answers(dossier: Dossier, groups: Sequence[Group]) -> tuple[list[Answer | None], list[Finding]]:
    """For each group the answer its unreturned votes are given (None: they take no part), and what was refused."""
    settings = dossier.settings
    if settings.unreturned is Unreturned.NOT_PARTICIPATING:
        return [None] * len(groups), []
    if not settings.unreturned_basis:
        place = dossier.setting_cell("unreturned_basis", "unreturned")
        return [None] * len(groups), [Finding(BASIS_MISSING, place, "未返票依据", settings.unreturned.value)]
    if settings.unreturned is Unreturned.ABSTAIN:
        return [Answer.ABSTAIN] * len(groups), []
    of_all = settings.unreturned is Unreturned.MAJORITY_OF_ALL
    followed = [_majority_of_all(group) if of_all else _majority_of(group) for group in groups]
    refused = [g.name for g, answer in zip(groups, followed, strict=True) if answer is None and g.persons.not_collected]
    kind = NO_MAJORITY_OF_ALL if of_all else NO_MAJORITY
    return followed, [_no_majority(kind, dossier, refused)] if refused else []


def _majority_of(group: Group) -> Answer | None:
    """What most of the real votes say, by persons and by area alike; None where the two differ or either is tied."""
    by_persons, by_area = _largest(group.persons), _largest(group.area)
    return by_persons if by_persons is by_area else None


def _majority_of_all(group: Group) -> Answer | None:
    """The same, where it is also more than half of all owners and of all area."""
    real = (try_rule(MAJORITY, cast(count, None, False)) for count in (group.persons, group.area))
    return _majority_of(group) if all(test.passed for test in real) else None


def _largest(count: Count) -> Answer | None:
    votes = {Answer.AGREE: count.agree, Answer.AGAINST: count.against, Answer.ABSTAIN: count.abstain}
    most = max(votes.values())
    leading = [answer for answer, number in votes.items() if number == most]
    return leading[0] if len(leading) == 1 else None


def _no_majority(kind: Kind, dossier: Dossier, refused: list[str]) -> Finding:
    names = "、".join(refused[:_NAMED]) + (f"等 {len(refused)} 处" if len(refused) > _NAMED else "")
    chosen = dossier.settings.unreturned.value
    return Finding(kind, dossier.setting_cell("unreturned"), "未返票处理", chosen, {"groups": names})
