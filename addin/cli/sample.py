"""`jiugai sample W --risk 5%`: which paper sheets a second person enters again, and how sure the conclusion then is."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.motion import Motion, chosen
from addin.cli.screen import print_json, say
from addin.cli.workbook import Force, Json, Workbook, examine
from addin.filling.opc.save import save_bytes
from addin.hosts.files import read_book
from addin.outcome import Vote
from addin.press.delivery import spare
from addin.record.record import RESULTS
from addin.tell.fingerprint import fingerprint
from addin.trust.audit import words
from addin.trust.audit.compare import Compared
from addin.trust.audit.draw import checked_seed
from addin.trust.audit.plan import Plan, once, plan
from addin.trust.audit.sheet import Head
from addin.trust.audit.steps import Audited, audited, further_sheet, limit_of, sheet_of

Risk = Annotated[str, typer.Option("--risk", metavar="比例", help="结论错了却没有查出来的可能，至多多少，如 5%")]
Seed = Annotated[str | None, typer.Option("--seed", metavar="数字", help="录入封存以后当众掷出的点数或开奖号码")]
Out = Annotated[Path | None, typer.Option("--out", metavar="文件", help="再录表写到哪里（.xlsx）")]
Entered = Annotated[list[Path] | None, typer.Option("--entered", metavar="文件", help="填好的再录表；抽了几次就写几次")]


def command(
    workbook: Workbook,
    risk: Risk = "5%",
    seed: Seed = None,
    target: Out = None,
    entered: Entered = None,
    motion: Motion = None,
    as_json: Json = False,
    force: Force = False,
) -> int:
    """抽查录入：按风险抽出若干户的纸质票，由第二人再录，核对结论。

    先不写 --seed 得到要抽多少、录入指纹；封存后掷骰子，写上 --seed 和 --out 得到再录表；填好后用 --entered 比较。
    """
    outcome = examine(workbook)
    vote = chosen(workbook, outcome, motion)
    mark = fingerprint(outcome.book, RESULTS)
    if entered:
        done = audited(outcome, vote, mark, [read_book(path) for path in entered])
        return _compared(workbook, vote, done, mark, target, as_json, force)
    planned = plan(vote, limit_of(risk))
    head = Head(checked_seed(seed), mark, vote.name, planned.limit, planned.draws) if seed else None
    if head and target:
        _write(workbook, target, sheet_of(vote, planned, head), force)
    if as_json:
        print_json(payload(planned, mark, head))
    else:
        show(planned, mark, head, target)
    return 0


def _write(workbook: Path, target: Path, data: bytes, force: bool) -> None:
    spare(workbook, target)
    save_bytes(data, target, force=force, keep_old=False)


def _compared(
    workbook: Path, vote: Vote, done: Audited, mark: str, target: Path | None, as_json: bool, force: bool
) -> int:
    if done.found.more and target:
        _write(workbook, target, further_sheet(vote, done), force)
    if as_json:
        print_json(payload(done.plan, mark, done.head) | told(done.plan, done.found))
    else:
        where = f"：{target}" if target else "；加 --out 得到续抽的再录表"
        _say(words.of_comparison(done.plan, done.found, where))
    return int(not done.enough)


def payload(planned: Plan, mark: str, head: Head | None) -> dict[str, object]:
    """`owners` of those drawn: their dwellings; `draws` counts an owner drawn twice twice."""
    drawn = planned.drawn(head.seed, head.number) if head else []
    return {
        "fingerprint": mark,
        "risk_limit": str(planned.limit),
        "claims": [{"name": one.name, "by": one.by.value, "margin": one.margin} for one in planned.stakes.claims],
        "owners": len(planned.stakes.owners),
        "at_risk": len(planned.at_risk),
        "draws": planned.draws,
        "full": planned.full,
        "seed": head.seed if head else None,
        "drawn": [[str(one.row.address) for one in planned.stakes.owners[at].dwellings] for at in once(drawn)],
    }


def told(planned: Plan, found: Compared) -> dict[str, object]:
    """The comparison; risks as exact fractions in text."""
    return {
        "risk": str(found.risk),
        "risk_by": {by.value: str(value) for by, value in found.by.items()},
        "confirmed": found.risk <= planned.limit,
        "complete": found.complete,
        "more": found.more,
        "differing": [
            {
                "dwellings": [str(dwelling.row.address) for dwelling in one.owner.dwellings],
                "entered": one.owner.answer.word,
                "found": one.found.word if one.found is not None else None,
            }
            for one in found.differing
        ],
    }


def show(planned: Plan, mark: str, head: Head | None, target: Path | None) -> None:
    """What to pull, and what to do before and after."""
    _say(words.of_plan(planned, mark))
    if planned.draws and head is None:
        say("请先封存工作簿、当众公布录入指纹，再掷骰子（或等以后开奖的号码），然后加 --seed 号码 --out 再录表.xlsx")
    elif planned.draws and head is not None:
        say(words.of_draw(planned, head) + (f"，再录表：{target}" if target else ""))
        if target is None:
            _say(f"  {doors}" for doors in words.doors_drawn(planned, head))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)
