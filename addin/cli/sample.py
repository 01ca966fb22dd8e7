"""`jiugai sample W --risk 5%`: which paper sheets a second person enters again, and how sure the conclusion then is."""

from fractions import Fraction
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.motion import Motion, chosen
from addin.cli.screen import percent, print_json, say
from addin.cli.workbook import Force, Json, Workbook, examine
from addin.filling.opc.save import save_bytes
from addin.hosts.files import read_book
from addin.law.rule import Measure
from addin.outcome import Outcome, Vote
from addin.press.delivery import spare
from addin.record.record import RESULTS
from addin.tell.fingerprint import fingerprint
from addin.trust.audit.compare import Compared, compare
from addin.trust.audit.draw import checked_seed
from addin.trust.audit.plan import Plan, once, plan
from addin.trust.audit.sheet import Head, blind_sheet, read_head
from addin.unusable import Unusable

Risk = Annotated[str, typer.Option("--risk", metavar="比例", help="结论错了却没有查出来的可能，至多多少，如 5%")]
Seed = Annotated[str | None, typer.Option("--seed", metavar="数字", help="录入封存以后当众掷出的点数或开奖号码")]
Out = Annotated[Path | None, typer.Option("--out", metavar="文件", help="再录表写到哪里（.xlsx）")]
Entered = Annotated[list[Path] | None, typer.Option("--entered", metavar="文件", help="填好的再录表；抽了几次就写几次")]
BY = {Measure.PERSONS: "人数", Measure.AREA: "面积"}
SHOWN = 20


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
        return _compared(workbook, outcome, vote, mark, entered, target, as_json, force)
    planned = plan(vote, _limit(risk))
    head = Head(checked_seed(seed), mark, vote.name, planned.limit, planned.draws) if seed else None
    if head and target:
        _write(workbook, vote, planned, head, set(), target, force)
    if as_json:
        print_json(payload(planned, mark, head))
    else:
        show(planned, mark, head, target)
    return 0


def _limit(text: str) -> Fraction:
    try:
        limit = Fraction(text.rstrip("%％")) / (100 if text.endswith(("%", "％")) else 1)
    except (ValueError, ZeroDivisionError):
        limit = Fraction(0)
    if not 0 < limit < 1:
        raise Unusable(f"--risk {text}：要在 0 和 100% 之间，如 5%")
    return limit


def _write(workbook: Path, vote: Vote, planned: Plan, head: Head, known: set[int], target: Path, force: bool) -> int:
    """The sheet of those not entered again yet; how many owners it has."""
    spare(workbook, target)
    fresh = [index for index in once(planned.drawn(head.seed, head.number)) if index not in known]
    data = blind_sheet(vote, head, [planned.stakes.owners[index] for index in fresh])
    save_bytes(data, target, force=force, keep_old=False)
    return len(fresh)


def _compared(
    workbook: Path,
    outcome: Outcome,
    vote: Vote,
    mark: str,
    entered: list[Path],
    target: Path | None,
    as_json: bool,
    force: bool,
) -> int:
    books = [read_book(path) for path in entered]
    head = max((read_head(book) for book in books), key=lambda one: one.number)
    for path, book in zip(entered, books, strict=True):
        _belongs(path, read_head(book), head, mark, vote)
    planned = plan(vote, head.limit)
    drawn = planned.drawn(head.seed, head.number)
    found = compare(vote, outcome.book, books, outcome.dossier.today, planned, drawn)
    if found.more and target:
        further = Head(head.seed, mark, vote.name, head.limit, head.number + found.more)
        _write(workbook, vote, planned, further, set(drawn), target, force)
    if as_json:
        print_json(payload(planned, mark, head) | told(planned, found))
    else:
        tell(planned, found, target)
    return int(found.risk > planned.limit)


def _belongs(path: Path, one: Head, head: Head, mark: str, vote: Vote) -> None:
    """Unusable where a sheet was drawn for something else, or the entries were changed after the draw."""
    if one.mark != mark:
        raise Unusable(
            f"{path.name}：抽取以后工作簿改动过（录入指纹 {one.mark}，现在 {mark}）；"
            "请用抽取时的工作簿比较，改正以后要另掷种子重新抽"
        )
    if one.seed != head.seed or one.motion != vote.name:
        raise Unusable(f"{path.name}：是另一次抽查的（种子 {one.seed}，议题“{one.motion}”）；请核对文件和 --motion")


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
    for claim in planned.stakes.claims:
        say(f"要守住的：{claim.name}，录入多计 {claim.margin:,} 才会推翻")
    total = len(planned.at_risk)
    if planned.draws == 0:
        say("答复全部录错也推翻不了结论，不用抽查")
        return
    if planned.full:
        say(f"票数咬得太紧：抽查不比全部复录省事，请第二人把 {total:,} 位业主的票全部再录一遍")
    else:
        many = f"没有差错时抽 {planned.draws:,} 次就够（共 {total:,} 位业主，可能重复抽到）"
        say(f"风险上限 {percent(planned.limit)}：{many}")
    say(f"录入指纹 {mark}")
    if head is None:
        say("请先封存工作簿、当众公布录入指纹，再掷骰子（或等以后开奖的号码），然后加 --seed 号码 --out 再录表.xlsx")
    else:
        drawn = once(planned.drawn(head.seed, head.number))
        say(f"种子 {head.seed}：抽中 {len(drawn):,} 位业主" + (f"，再录表：{target}" if target else ""))
        if target is None:
            for at in drawn:
                say("  " + "、".join(str(one.row.address) for one in planned.stakes.owners[at].dwellings))


def tell(planned: Plan, found: Compared, target: Path | None) -> None:
    """What the second entry says of the conclusion."""
    say(f"比较了 {found.draws:,} 次抽取；两次录入不同的 {len(found.differing):,} 位业主")
    for one in found.differing[:SHOWN]:
        places = "、".join(str(dwelling.row.address) for dwelling in one.owner.dwellings)
        now = "纸质找不到，按最坏的计" if one.found is None else f"再录“{one.found.word}”"
        say(f"  {places}：原录“{one.owner.answer.word}”，{now}")
    if found.complete:
        say("全部复录过：结论" + ("不变" if found.stands else "变了，请改正录入后重新统计"))
        return
    parts = "，".join(f"{BY[by]} {percent(value)}" for by, value in found.by.items())
    say(f"结论错了还能走到这一步的可能至多 {percent(found.risk)}（{parts}）；上限 {percent(planned.limit)}")
    if found.risk <= planned.limit:
        say("抽查通过：可以停止。录错的几户请改正")
    else:
        where = f"：{target}" if target else "；加 --out 得到续抽的再录表"
        say(f"还不能停止：再抽 {found.more:,} 次（以后都没有差错时）{where}；也可以全部复录")
