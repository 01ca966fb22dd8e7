"""`jiugai demo --out DIR`: the main job on the sample compound, mistakes and all."""

from pathlib import Path
from typing import Annotated

import typer

from addin.cli.check import show as show_findings
from addin.cli.run import tell
from addin.cli.screen import money_line, progress, rate_line, say
from addin.cli.workbook import examine
from addin.filling.opc.save import save_bytes
from addin.hosts.folders import make_folder
from addin.outcome import Outcome
from addin.press.delivery import deliver
from addin.tell.compound.overview_layout import NAME as PAGE
from addin.tell.vote.headline import headline
from addin.workbook.sample import sample_bytes

SAMPLE = "市农研所家属院.xlsx"
Folder = Annotated[Path, typer.Option("--out", metavar="文件夹", help="写到这个文件夹（没有就新建）")]


def command(folder: Folder = Path("demo")) -> int:
    """演示：生成样例小区，检查、统计、分摊、核对，填写全部申报表。"""
    make_folder(folder)
    workbook = folder / SAMPLE
    save_bytes(sample_bytes(), workbook, force=True, keep_old=False)
    outcome = examine(workbook)
    done = deliver(workbook, outcome, folder, draft=True, progress=progress)
    show_findings(outcome)
    tell(outcome, done, workbook)
    say("")
    for line in five_lines(outcome, done.written[0]):
        say(line)
    return 0


def five_lines(outcome: Outcome, page: Path) -> tuple[str, str, str, str, str]:
    """What came of it, and which file to open; as 一页看懂 says it."""
    counts = outcome.report.counts()
    return (
        f"{outcome.compound.name}：{rate_line(outcome.compound)}",
        f"表决结论：{headline(outcome)}",
        money_line(outcome),
        f"错误 {counts['error']} 处（样例里特意保留的），申报表因此标着草稿；没有错误的样例用 new --sample --clean",
        f"请打开 {page.resolve()}，第一张就是“{PAGE}”",
    )
