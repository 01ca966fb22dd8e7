"""`jiugai batch DIR --out DIR`: many compounds' workbooks, one table of them all, each with its results."""

import gc
import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from addin.unusable import Unusable

if TYPE_CHECKING:
    from addin.batch.plan import Budget
    from addin.batch.run import Batched

MOST = 64


class Basis(StrEnum):
    """What of a compound the yearly budget pays."""

    SUBSIDY = "财政补助"
    INVESTMENT = "核定总投资"


Json = Annotated[bool, typer.Option("--json", help="只输出一个 JSON 对象，金额为分，面积为 0.01 ㎡")]
Source = Annotated[
    Path, typer.Argument(metavar="文件夹", help="放工作簿的文件夹，一个小区一份；可分层：区/街道/小区.xlsx")
]
Folder = Annotated[Path, typer.Option("--out", metavar="文件夹", help="汇总表和各小区结果写到这里（没有就新建）")]
Only = Annotated[bool, typer.Option("--summary-only", help="只出汇总表，不写各小区的结果和申报表")]
Jobs = Annotated[int, typer.Option("--jobs", metavar="个数", help="同时处理几份；默认按处理器个数", min=0, max=MOST)]
On = Annotated[
    str, typer.Option("--on", metavar="地址", help="在 dask 集群上做，如 tcp://主机名:8786；见 docs/cluster.md")
]
Shared = Annotated[bool, typer.Option("--shared", help="集群各机器按相同路径看得到这两个文件夹，不用传文件")]
Years = Annotated[
    str, typer.Option("--budget", metavar="金额", help="排分年计划：各年资金，用逗号隔开，如 3000万,2000万,2000万")
]
Pays = Annotated[Basis, typer.Option("--budget-pays", help="分年计划里每个小区算多少钱")]
Carry = Annotated[bool, typer.Option("--carry-over", help="分年计划里当年剩余的资金结转下一年")]


def command(
    source: Source,
    folder: Folder,
    summary_only: Only = False,
    jobs: Jobs = 0,
    on: On = "",
    shared: Shared = False,
    budget: Years = "",
    pays: Pays = Basis.SUBSIDY,
    carry: Carry = False,
    as_json: Json = False,
) -> int:
    """汇总一个街道、一个区、一个市的全部小区：按同意率排名。

    三个前置条件都通过的才排名，其余列出还缺什么；坏文件只占一行。中断后再运行，从断处接着做；没有变的不再做。
    全部读得出退出码为 0，有读不出的为 1。
    """
    from addin.batch.journal import FOLDER
    from addin.batch.pool.pool import FOR_LINES, FOR_RESULTS, prepare
    from addin.batch.run import Wanted, run
    from addin.cli.batch_progress import Progress
    from addin.hosts.folders import make_folder

    if folder.resolve() == source.resolve():
        raise Unusable(f"{folder}：结果不能写在放工作簿的文件夹里；请给 --out 另一个文件夹")
    if shared and not on:
        raise Unusable("--shared 只和 --on 一起用：在本机做，不用传文件")
    planned = _budget(budget, pays, carry)
    make_folder(folder)
    if not on and not (folder / FOLDER).exists():  # a first run has something to do for certain
        prepare(FOR_LINES if summary_only else FOR_RESULTS)
    gc.enable()  # many files pass through here
    wanted = Wanted(
        source, folder, summary_only, jobs or os.cpu_count() or 1, on, shared, planned, always_ranked=as_json
    )
    with Progress() as progress:
        done = run(wanted, progress)
    return tell(done, source, as_json)


def _budget(text: str, pays: Basis, carry: bool) -> "Budget | None":
    """None where none was asked for."""
    if not text:
        return None
    from addin.batch.plan import Basis as What
    from addin.batch.plan import Budget
    from validators.fields import money

    years = []
    for part in text.replace("，", ",").split(","):
        fen = money.read(part.strip()).value
        if fen is None or fen < 0:
            raise Unusable(f"--budget 的“{part}”认不出来；请写成 3000万,2000万,2000万（每年一个，用逗号隔开）")
        years.append(fen)
    return Budget(tuple(years), What(pays.value), carry)


def tell(done: "Batched", source: Path, as_json: bool) -> int:
    """Prints the result; 1 where a file could not be read."""
    from addin.cli import batch_output
    from addin.cli.console import err, print_json

    if as_json:
        print_json(batch_output.payload(done, source))
    else:
        batch_output.show(done)
        for text in done.skipped:
            err.print(f"跳过：{text}")
    return int(any(line.unusable for line in done.lines))
