"""`jiugai batch DIR --out DIR`: many compounds' workbooks, one table of them all, each with its results."""

import gc
import os
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from addin.batch.compound import Compound
from addin.batch.folder import SUMMARY, find, tasks
from addin.batch.ranking import Placed, Ranking, rank, totals
from addin.batch.summary import draw
from addin.batch.working import Task, work_out
from addin.cli.screen import err, out, percent, print_json, say, table
from addin.cli.workbook import Json
from addin.clock import now
from addin.delivery import make_folder
from addin.filling.opc.save import save_bytes
from addin.unusable import Unusable
from validators.amounts import yuan

MOST = 8
Source = Annotated[Path, typer.Argument(metavar="文件夹", help="放各小区工作簿的文件夹，一个小区一份")]
Folder = Annotated[Path, typer.Option("--out", metavar="文件夹", help="汇总表和各小区结果写到这里（没有就新建）")]
Only = Annotated[bool, typer.Option("--summary-only", help="只出汇总表，不写各小区的结果和申报表")]
Jobs = Annotated[
    int, typer.Option("--jobs", metavar="个数", help="同时处理几份；默认按处理器个数，至多 8", min=0, max=MOST)
]


def command(source: Source, folder: Folder, summary_only: Only = False, jobs: Jobs = 0, as_json: Json = False) -> int:
    """汇总一个街道的全部小区：按同意率排名。

    三个前置条件都通过的才排名，其余列出还缺什么；坏文件只占一行。
    """
    found = find(source)
    if folder.resolve() == source.resolve():
        raise Unusable(f"{folder}：结果不能写在放工作簿的文件夹里；请给 --out 另一个文件夹")
    make_folder(folder)
    gc.enable()  # one process works through many files here
    ranking = rank(_worked_out(tasks(found.workbooks, folder, summary_only), jobs))
    summary = folder / SUMMARY
    save_bytes(draw(ranking, source.resolve().name, now().date()), summary, force=True, keep_old=False)
    if as_json:
        print_json(payload(ranking, source, summary, found.skipped))
    else:
        show(ranking, summary)
        for text in found.skipped:
            err.print(f"跳过：{text}")
    return int(any(one.compound.errors or one.compound.unusable for one in ranking.all))


def _worked_out(wanted: list[Task], jobs: int) -> list[Compound]:
    """With a bar on stderr, and the name of the last one that was done."""
    processes = min(jobs or min(os.cpu_count() or 1, MOST), len(wanted))
    columns = (
        TextColumn("正在汇总"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=err, disable=not err.is_terminal, transient=True) as bar:
        shown = bar.add_task("", total=len(wanted))

        def done(one: Compound) -> None:
            bar.update(shown, advance=1, description=f"{one.file}{'：读不出来' if one.unusable else ''}")

        return work_out(wanted, processes, done)


def payload(ranking: Ranking, source: Path, summary: Path, skipped: tuple[str, ...]) -> dict[str, object]:
    """Amounts in fen, areas in 0.01 ㎡; `place` 0: not ranked; `totals`: of those ranked, of all that could be read."""
    return {
        "folder": str(source),
        "out": str(summary),
        "compounds": [_payload(one) for one in ranking.all],
        "totals": {name: _sums(ones) for name, ones in (("ranked", ranking.ranked), ("all", ranking.all))},
        "skipped": list(skipped),
    }


def _payload(placed: Placed) -> dict[str, object]:
    one = placed.compound
    return {
        "place": placed.place,
        "file": one.file,
        "name": one.name,
        "unusable": one.unusable,
        "households": one.households,
        "agree": one.agree,
        "area": one.area,
        "buildings": one.buildings,
        "investment": one.investment,
        "subsidy": one.subsidy,
        "residents": one.residents,
        "errors": one.errors,
        "warnings": one.warnings,
        "conclusion": one.conclusion,
        "preconditions": one.gate,
        "missing": list(one.missing),
        "notes": list(one.notes),
    }


def _sums(placed: tuple[Placed, ...]) -> dict[str, int]:
    sums = totals(placed)
    return {name: getattr(sums, name) for name in sums.__slots__}


def show(ranking: Ranking, summary: Path) -> None:
    """The table, and the sums."""
    listing = table(
        "街道汇总",
        "名次",
        "小区",
        "同意率",
        "户数",
        "表决结论",
        "还缺什么、要注意什么",
        right=("名次", "同意率", "户数"),
    )
    for placed in ranking.all:
        one = placed.compound
        said = one.unusable or "；".join((*one.notes, *one.missing)) or "—"
        rate = percent(one.rate)
        listing.add_row(
            str(placed.place or "—"), one.name or one.file, rate, f"{one.households:,}", one.conclusion, said
        )
    out.print(listing)
    for title, ones in (("参加排名的", ranking.ranked), ("全部读得出的", ranking.all)):
        sums = totals(ones)
        say(
            f"{title}：{sums.compounds} 个小区，{sums.households:,} 户，{sums.area // 100:,}.{sums.area % 100:02d} ㎡，"
            f"{sums.buildings:,} 栋，核定总投资 {yuan(sums.investment)} 元"
        )
    if ranking.unusable:
        say(f"读不出来 {len(ranking.unusable)} 份，见表末")
    say(f"写出：{summary}")
