"""`jiugai run W --out DIR`: everything at once: the workbook with its results, and the forms."""

from pathlib import Path
from typing import Annotated

import typer

from addin.cli.check import show as show_findings
from addin.cli.fill import refusal
from addin.cli.screen import err, progress, say, summary
from addin.cli.workbook import Draft, Workbook, examine
from addin.hosts.deliver import PATCHABLE
from addin.machine.templates import example_forms, word_forms
from addin.outcome import Outcome
from addin.press.delivery import (
    Delivered,
    deliver,
    left_over,
    with_earlier,
)
from addin.record.scans import Scans

SHOWN = 5
Folder = Annotated[Path, typer.Option("--out", metavar="文件夹", help="结果写到这个文件夹（没有就新建）")]


def command(workbook: Workbook, folder: Folder, draft: Draft = False) -> int:
    """全部完成：检查、统计、分摊、核对、填写申报表。

    写出结果工作簿、运行记录（含住户信息，与结果放在一起，不要外传），各份申报表和 Word 的公告、告知书、缴款通知。
    """
    outcome = with_earlier(workbook, examine(workbook), folder)
    done = deliver(workbook, outcome, folder, draft, progress, letters=True)
    show_findings(outcome)
    tell(outcome, done)
    if outcome.draft and not draft:
        err.print(refusal(outcome))
        for old in left_over(folder):
            err.print(f"注意：{old} 是以前填写的，与现在的结果不一致，请勿报送")
    if workbook.suffix.lower() not in PATCHABLE:
        err.print(f"{workbook.suffix} 文件的结果单独成册，问题清单里的位置不能点击跳转")
    return int(outcome.draft or bool(done.scans and done.scans.differing))


def tell(outcome: Outcome, done: Delivered, *more: Path) -> None:
    """The summary, and where everything lies; `more`: other files to be named."""
    for line in summary(outcome)[1:]:
        say(line)
    say("写出：")
    for path in (*more, *done.written):
        is_form = path.stem in example_forms() or path.name in word_forms()
        mark = "（草稿）" if outcome.draft and is_form else ""
        say(f"  {path}{mark}")
    say(f"封签 {done.code}：请抄进会议记录或公示，日后用 jiugai verify 核对")
    for line in of_scans(done.scans):
        err.print(line)
    for line in done.left_out:
        err.print(f"没有填写 {line}")
    for note in done.notes:
        err.print(f"没有生成公示版：{note}")


def of_scans(found: Scans | None) -> list[str]:
    """What is to be told of the scans: how many are under the seal, which are not what they should be."""
    if found is None or not (found.digests or found.missing):
        return []
    told = (
        [f"扫描件：{len(found.digests):,} 份的指纹记进了运行记录，日后用 jiugai verify 核对"] if found.digests else []
    )
    told += [
        f"扫描件 {one.scan.name}（{one.place}）与格里写的指纹不同：文件换过，或指纹抄错了"
        for one in found.differing[:SHOWN]
    ]
    if found.missing:
        names = "、".join(one.scan.name for one in found.missing[:SHOWN])
        more = "……" if len(found.missing) > SHOWN else ""
        told.append(f"扫描件 {len(found.missing):,} 份不在工作簿旁边（{names}{more}），没有指纹")
    return told
