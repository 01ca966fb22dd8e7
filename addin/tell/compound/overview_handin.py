"""What is still to be done before the file can be handed in: a line is ticked only where the sheets prove it."""

from collections.abc import Iterator
from dataclasses import dataclass

from addin.outcome import Outcome
from addin.paper.meetings.line import Status
from addin.paper.procedure.steps import DONE as STEP_DONE
from addin.tell.compound import problems_sheet as problems
from addin.tell.meetings import people_sheet as people
from addin.tell.money import shares_sheet as shares
from addin.tell.procedure import procedure_sheet as procedure
from addin.tell.vote import verdicts_sheet as verdicts
from addin.tell.vote.headline import gap, headline
from validators.amounts import yuan
from validators.sheets.deciding import Decides
from validators.sheets.procedure import preconditions
from validators.sheets.procedure import row as steps
from validators.sheets.settings import SHEET as SETTINGS
from validators.sheets.settings import deciding, setting_name

DONE, OPEN = "☑", "☐"


@dataclass(frozen=True, slots=True)
class Task:
    """`sheet`: where it is seen to."""

    done: bool
    text: str
    sheet: str

    @property
    def box(self) -> str:
        """Ticked or not."""
        return DONE if self.done else OPEN


def tasks(outcome: Outcome) -> Iterator[Task]:
    """In the order of the work; the last is done by hand, so that the program never ticks it."""
    yield _errors(outcome)
    yield _vote(outcome)
    yield from _policy(outcome)
    yield _people(outcome)
    yield _money(outcome)
    yield _steps(outcome)
    yield _conditions(outcome)
    yield _signers(outcome)


def _errors(outcome: Outcome) -> Task:
    errors = outcome.report.counts()["error"]
    return Task(not errors, f"改正 {errors} 处错误" if errors else "问题清单里没有错误", problems.SHEET.name)


def _vote(outcome: Outcome) -> Task:
    vote = outcome.votes[0]
    passed = vote.decision.passed and not outcome.draft
    said = f"表决结论：{headline(outcome)}"
    short = "" if vote.decision.passed else gap(vote)
    return Task(passed, said + (f"，{short}" if short else ""), verdicts.SHEET.name)


def _policy(outcome: Outcome) -> Iterator[Task]:
    """Only where 参数 asks for a rate; with errors, what is reached may not be."""
    found = outcome.policy
    if found:
        reached = found.passed and not outcome.draft
        said = "已达到" if found.passed else f"还差 {found.missing} 户"
        yield Task(reached, f"政策要求的同意率：{said}（需 {found.need} 户）", "同意率")


def _people(outcome: Outcome) -> Task:
    """Of those whom nobody could tell apart; nothing to ask where no meeting was entered, which is not done either."""
    lines = outcome.paper.meetings.lines
    unsure = sum(line.status in (Status.SUGGESTED, Status.OPEN) for line in lines)
    if not lines:
        return Task(False, "会议签到、表决票、决议签字没有登记", "会议签到")
    text = f"人员核对：还有 {unsure} 人待确认" if unsure else "人员核对：没有待确认的人"
    return Task(not unsure, text, people.SHEET.name)


def _money(outcome: Outcome) -> Task:
    found = outcome.shares
    where = shares.SHEET.name
    if found.owed is None or not found.total:
        return Task(False, "居民出资还算不出：请填核定总投资和各项资金", SETTINGS)
    if not found.shares:
        return Task(False, f"居民出资没有分到户：{'；'.join(found.stopped) or '见问题清单'}", where)
    even = sum(share.amount for share in found.shares) + found.difference == found.residents
    paying, living = len(found.shares), outcome.compound.households.total
    base = "" if paying == living else f"（分摊户数；总户数 {living}，商铺等只分摊、不算户）"
    text = f"居民出资 {yuan(found.owed)} 元已分到 {paying} 户{base}"
    return Task(even and not outcome.draft, text + ("（草稿）" if outcome.draft else ""), where)


def _steps(outcome: Outcome) -> Task:
    states = outcome.paper.procedure.states
    if not states:
        return Task(False, "一征三议两公开没有登记", steps.SHEET)
    lacking = [state.step.value for state in states if state.state != STEP_DONE or state.lacks]
    first = "、".join(dict.fromkeys(lacking[:4]))
    text = f"工作流程未齐：{first}" if not outcome.paper.procedure.complete else "工作流程六步齐全"
    return Task(outcome.paper.procedure.complete, text, procedure.SHEET.name)


def _conditions(outcome: Outcome) -> Task:
    gate = outcome.paper.gate
    where = procedure.SHEET.name if gate.given else preconditions.SHEET
    return Task(gate.passed, "三个前置条件具备" if gate.passed else f"前置条件：{gate.missing}", where)


def _signers(outcome: Outcome) -> Task:
    """Who signs is printed by the forms; stamp and signature are put by hand."""
    reporting = outcome.dossier.settings
    blank = [setting_name(name) for name in deciding(Decides.SIGNED) if not getattr(reporting, name)]
    text = f"参数还没有填：{'、'.join(blank)}；" if blank else ""
    return Task(False, f"{text}打印、签字、盖章（由您办完后手工打勾）", SETTINGS)
