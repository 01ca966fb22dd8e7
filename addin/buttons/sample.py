"""抽查: the audit of entries, a step a press: what is announced, who was drawn, what the second entry tells.

Everything lies in the folder 抽查 beside the workbook, and what stands there says which step comes next; the workbook
itself is only read.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from addin.press.button import Button
from addin.unusable import Unusable

if TYPE_CHECKING:
    from addin.outcome import Outcome, Vote
    from addin.press.desk import Desk
    from addin.trust.audit.announced import Announced

FOLDER, PAGE, RESULT = "抽查", "公布.xlsx", "抽查结果.txt"
RISK = "5%"
"""The limit that is announced; whoever wants another writes it on the page before the seed is thrown."""


def run(desk: "Desk") -> str:
    """Announce; then draw; then compare, and draw further where that is not enough."""
    from addin.hosts.files import read_book
    from addin.record.record import RESULTS
    from addin.tell.fingerprint import fingerprint
    from addin.trust.audit.announced import read_announcement

    outcome = desk.examine()
    mark = fingerprint(outcome.book, RESULTS)
    folder = desk.host.folder / FOLDER
    page = folder / PAGE
    if not page.exists():
        return _announce(desk, outcome.votes[0], mark, page)
    announced = read_announcement(read_book(page))
    vote = next((vote for vote in outcome.votes if vote.name == announced.motion), None)
    if vote is None:
        raise Unusable(f"{page}：工作簿里没有议题“{announced.motion}”；请核对“议题”一行")
    if announced.mark != mark:
        raise Unusable(
            f"公布以后工作簿改动过（公布的录入指纹 {announced.mark}，现在 {mark}），这次抽查作废；"
            f"请把“{FOLDER}”文件夹改名留存，再按一次按钮，重新公布、另掷种子"
        )
    sheets = sorted(folder.glob("再录-*.xlsx"), key=lambda path: (len(path.name), path.name))
    if not sheets:
        return _draw(desk, vote, announced, folder)
    return _compare(desk, outcome, vote, mark, sheets)


def _announce(desk: "Desk", vote: "Vote", mark: str, page: Path) -> str:
    from addin.hosts.folders import make_folder
    from addin.trust.audit import words
    from addin.trust.audit.announced import announcement
    from addin.trust.audit.plan import plan
    from addin.trust.audit.steps import limit_of

    planned = plan(vote, limit_of(RISK))
    lines = words.of_plan(planned, mark)
    if not planned.draws:
        return "\n".join(lines)
    make_folder(page.parent)
    _save(desk, announcement(vote.name, mark, planned), page)
    return "\n".join(
        (*lines, f"公布页在 {desk.lies_in(page)}：请先当众公布录入指纹，再掷骰子，把点数填进“种子”，保存，再按“抽查”")
    )


def _draw(desk: "Desk", vote: "Vote", announced: "Announced", folder: Path) -> str:
    from addin.trust.audit import words
    from addin.trust.audit.plan import plan
    from addin.trust.audit.steps import sheet_of

    if not announced.seed:
        raise Unusable(f"{folder / PAGE} 的“种子”还空着；请当众掷骰子，把点数填进去，保存，再按一次“抽查”")
    planned = plan(vote, announced.limit)
    head = announced.head(planned)
    target = folder / "再录-1.xlsx"
    _save(desk, sheet_of(vote, planned, head), target)
    told = words.of_draw(planned, head)
    return f"{told}。再录表在 {desk.lies_in(target)}：请没有录过票的人照纸面填写，填完保存，再按“抽查”比较"


def _compare(desk: "Desk", outcome: "Outcome", vote: "Vote", mark: str, sheets: list[Path]) -> str:
    from addin.hosts.files import read_book
    from addin.machine.clock import now
    from addin.trust.audit import words
    from addin.trust.audit.steps import audited, further_sheet

    with desk.host.busy("正在比较 …"):
        done = audited(outcome, vote, mark, [read_book(path) for path in sheets])
    further = sheets[0].with_name(f"再录-{len(sheets) + 1}.xlsx")
    if done.found.more:
        _save(desk, further_sheet(vote, done), further)
    lines = words.of_comparison(done.plan, done.found, f"，续抽的再录表在 {further}")
    about = (f"抽查 {now():%Y-%m-%d %H:%M}，议题“{vote.name}”，种子 {done.head.seed}，录入指纹 {mark}",)
    result = sheets[0].with_name(RESULT)
    _save(desk, "\n".join((*about, *lines)).encode("utf-8-sig"), result)
    return "\n".join((*lines, f"这一页存在 {desk.lies_in(result)}"))


def _save(desk: "Desk", data: bytes, target: Path) -> None:
    from addin.filling.opc.save import save_bytes

    with desk.host.busy("正在写抽查的文件 …"):
        save_bytes(data, target, force=True, keep_old=False)


BUTTON = Button(
    "sample",
    "抽查",
    "FindDialog",
    "抽出若干户的纸质票由第二人再录一遍，核对表决结论；公布、抽取、比较，每按一次走一步",
    run,
)
