"""`jiugai tally W`: how many agree, and what the law of the vote's date says."""

from collections.abc import Sequence

from addin.cli.motion import Motion, chosen
from addin.cli.screen import decided, out, percent, policy_line, print_json, rate_line, say, table
from addin.cli.workbook import Json, Workbook, examine
from addin.law.verdict import Verdict
from addin.outcome import Outcome, Vote
from addin.tally import Count
from addin.tell.consent.approval import LEVELS
from addin.tell.consent.visits import visits
from addin.tell.vote.verdicts import RECORDS as VERDICTS
from validators.sheets.settings import setting_name
from validators.sheets.vote.choices import Unreturned


def command(workbook: Workbook, motion: Motion = None, as_json: Json = False) -> int:
    """统计同意率：按户、人、面积，分单元、楼栋、小区，和表决结论。"""
    outcome = examine(workbook)
    vote = chosen(workbook, outcome, motion)
    if as_json:
        print_json(payload(outcome, vote))
    else:
        show(outcome, vote, outcome.votes if motion is None else (vote,))
    return int(outcome.draft)


def payload(outcome: Outcome, vote: Vote) -> dict[str, object]:
    """The contract of `tally --json`: areas in 0.01 ㎡.

    `part_low`, `part_high`: with the doubtful votes at their worst and at their best for that test, of `whole_low` and
    `whole_high` where these differ; `settled`: it comes out the same.  `conclusion` is null where there is no verdict.

    Keys that a workbook with one motion and the usual settings does not have: `motions` where there are several, each
    verdict's `deemed` where unreturned votes count, `policy` where 参数 asks for a rate, `unread` where choices that
    the law depends on cannot be read, which it names: there is then no verdict, and `matter` is null where it is one.
    """
    decision, settings = vote.decision, outcome.dossier.settings
    matter_unread = not {setting_name("matter"), setting_name("listed_matter")}.isdisjoint(decision.unread)
    deeming = settings.unreturned is not Unreturned.NOT_PARTICIPATING
    return {
        "motion": {
            "name": decision.motion.name,
            "matter": None if matter_unread else decision.motion.matter.name.lower(),
            "vote_date": decision.motion.vote_date.isoformat() if decision.motion.vote_date else None,
            "regime": decision.regime.name if decision.regime else None,
        },
        "groups": (
            {
                "level": group.level,
                "name": group.name,
                "households": _count(group.households),
                "persons": _count(group.persons),
                "area": _count(group.area),
            }
            for group in vote.groups
        ),
        "verdicts": (_verdict(verdict, deeming) for verdict in decision.verdicts),
        "passed": decision.passed,
        "conclusion": decision.conclusion.value if decision.conclusion else None,
        "draft": outcome.draft or decision.is_open,
        **_doubts(vote),
        **({"unread": list(decision.unread)} if decision.unread else {}),
        **({"motions": [each.name for each in outcome.votes]} if outcome.further else {}),
        **_policy(outcome),
    }


def _verdict(verdict: Verdict, deeming: bool) -> dict[str, object]:
    return {
        "rule": verdict.rule.name,
        "group": verdict.group.name,
        "by": verdict.by.value,
        "part": verdict.part,
        "whole": verdict.whole,
        "need": verdict.need,
        "missing": verdict.missing,
        "passed": verdict.passed,
        "citation": verdict.citation,
        "part_low": verdict.low.part,
        "part_high": verdict.high.part,
        "settled": verdict.settled,
        **_wholes(verdict),
        **({"deemed": verdict.deemed} if deeming else {}),
    }


def _wholes(verdict: Verdict) -> dict[str, int]:
    """The denominators beside the worst and the best part, where doubts change them, too."""
    low, high = verdict.low.whole, verdict.high.whole
    return {} if low == high == verdict.whole else {"whole_low": low, "whole_high": high}


def _doubts(vote: Vote) -> dict[str, object]:
    """Where votes are doubtful: how many doors, which to go to first, and what else is open."""
    decision = vote.decision
    if not (decision.doors or decision.open_for):
        return {}
    first = [str(door.dwelling.row.address) for door in decision.first]
    reasons = list(dict.fromkeys(finding.kind.doubt or finding.message for finding in decision.open_for))
    return {"doubts": {"doors": len(decision.doors), "first": first, "reasons": reasons}}


def _policy(outcome: Outcome) -> dict[str, object]:
    found = outcome.policy
    if found is None:
        return {}
    names = ("part", "whole", "need", "missing", "passed")
    asked = {"required": str(found.required), "reading": found.reading.name.lower()}
    return {"policy": asked | {name: getattr(found, name) for name in names}}


def _count(count: Count) -> dict[str, int]:
    return {
        "total": count.total,
        "agree": count.agree,
        "against": count.against,
        "abstain": count.abstain,
        "invalid": count.invalid,
        "not_collected": count.not_collected,
        **({"follow": count.follow} if count.follow else {}),
        **({"served": count.served} if count.served else {}),
    }


def show(outcome: Outcome, vote: Vote, listed: Sequence[Vote]) -> None:
    """Two tables, the counts and the compound's verdicts with their articles; then how each motion ended."""
    numbers = ("总户数", "同意", "不同意", "弃权", "无效", "未收", "同意率(户)", "同意率(人)", "同意率(面积)")
    counts = table("同意率", "层级", "名称", *numbers, right=numbers)
    for group in vote.groups:
        h = group.households
        answers = (h.total, h.agree, h.against, h.abstain, h.invalid, h.not_collected)
        rates = (group.approval_rate, group.persons.rate, group.area.rate)
        counts.add_row(LEVELS[group.level], group.name, *map(str, answers), *map(percent, rates))
    out.print(counts)
    deemed = ("实际收回", "推定") if any(verdict.presumed for verdict in vote.decision.verdicts) else ()
    doubted = ("最低", "最高") if any(verdict.low != verdict.high for verdict in vote.decision.verdicts) else ()
    numbers = ("基数", "需要", "实得", *deemed, *doubted, "还差")
    columns = ("规则", "口径", *numbers, "结果", "依据")
    verdicts = table("表决结论（全小区）", *columns, right=numbers)
    for record in VERDICTS.records(outcome):
        if record["范围"] == vote.groups[0].name and record["议题"] == vote.name:
            verdicts.add_row(*(str(record[name]) for name in columns))
    if verdicts.row_count:
        out.print(verdicts)
    say(rate_line(vote.groups[0]))
    for each in listed:
        named = f"（{each.name}）" if outcome.further else ""
        say(f"表决结论{named}：{decided(each)}")
    if line := policy_line(outcome):
        say(line)
    if doors := len(list(visits(outcome))):
        say(f"还要再上门：{doors} 户（名单和楼栋图由 jiugai run 写在“待办清单”“楼栋图”里）")
