"""`jiugai export W|DIR --to OUT`: the numbers as data: xlsx, csv, parquet, of one compound or of a whole province."""

import gc
import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from addin.unusable import Unusable

if TYPE_CHECKING:
    from addin.batch.task import Task
    from addin.frames.frame import Rows


class Kind(StrEnum):
    """Of the files in a folder."""

    PARQUET = "parquet"
    CSV = "csv"


Source = Annotated[Path, typer.Argument(metavar="工作簿或文件夹", help="一份工作簿，或放工作簿的文件夹（可分层）")]
To = Annotated[
    Path, typer.Option("--to", metavar="输出", help="表.xlsx、表.csv、表.parquet，或一个文件夹（一张表一个文件）")
]
Sets = Annotated[
    list[str] | None, typer.Option("--set", metavar="表名", help="只要这张表，可重复；csv、parquet 文件默认分摊明细")
]
As = Annotated[Kind, typer.Option("--as", metavar="格式", help="输出文件夹时每个文件的格式：parquet 或 csv")]
Jobs = Annotated[int, typer.Option("--jobs", metavar="个数", help="同时处理几份；默认按处理器个数", min=0, max=64)]
Force = Annotated[bool, typer.Option("--force", help="输出已存在时替换它")]
Json = Annotated[bool, typer.Option("--json", help="只输出一个 JSON 对象：写了哪些文件、每张表多少行、哪些读不出")]


def command(
    source: Source,
    to: To,
    only: Sets = None,
    kind: As = Kind.PARQUET,
    jobs: Jobs = 0,
    force: Force = False,
    as_json: Json = False,
) -> int:
    """把各表导出成数据：xlsx、csv 或 parquet，供分析软件使用。

    金额单位元，面积单位㎡，一分不差；含住户姓名、电话，不要外传。有读不出的工作簿时退出码为 1。
    """
    from addin.cli.console import err, print_json, say
    from addin.frames.export import export, wanted_sets

    gc.enable()
    sets = wanted_sets(only or [], to)
    unread: list[str] = []
    written, rows = export(_many(source, to, jobs, unread), to, sets, kind.value, force)
    for text in unread:
        err.print(f"读不出：{text}")
    if as_json:
        print_json({"written": [str(path) for path in written], "rows": rows, "unread": unread})
    else:
        for name, count in rows.items():
            if count or len(rows) == 1:
                say(f"{name}：{count:,} 行")
        say(f"写出：{written[0]}" if len(written) == 1 else f"写出：{to}，{len(written)} 个文件")
        err.print("含住户姓名、电话的表不要外传")
    return int(bool(unread))


def _many(source: Path, to: Path, jobs: int, unread: list[str]) -> "Iterator[Rows]":
    """In the order of the files' names, whichever is ready first."""
    from addin.batch.exporting import crashed, rows_from
    from addin.batch.folder import find, tasks
    from addin.batch.pool.pool import work

    if not source.is_dir():
        yield _of_one(source)
        return
    every: list[Task] = tasks(find(source, None if to.suffix else to), to, summary_only=True)
    ready, wanted = {}, iter(every)
    next_one = next(wanted, None)
    for task, found in work(rows_from, every, jobs or os.cpu_count() or 1):
        done = found or crashed(task)
        ready[task.name] = done
        if done.rows is None:
            unread.append(f"{done.file}：{done.unusable}")
        while next_one is not None and next_one.name in ready:
            rows = ready.pop(next_one.name).rows
            next_one = next(wanted, None)
            if rows is not None:
                yield rows
    if len(unread) == len(every):
        raise Unusable(f"{source}：没有一份工作簿读得出来；{unread[0]}")


def _of_one(source: Path) -> "Rows":
    from addin.frames.frame import rows_of
    from addin.hosts.files import read_book
    from addin.machine.clock import now
    from addin.pipeline import analyse

    return rows_of(source.name, analyse(read_book(source), now().date()))
