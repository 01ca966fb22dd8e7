"""From the path a user gave to an outcome: the one way all commands take."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import progress
from addin.hosts.files import read_book
from addin.machine.clock import now
from addin.outcome import Outcome
from addin.pipeline import analyse

Workbook = Annotated[Path, typer.Argument(metavar="工作簿", help="小区的工作簿（.xlsx .xlsm .xls .ods .csv）")]
Json = Annotated[bool, typer.Option("--json", help="只输出一个 JSON 对象，金额为分，面积为 0.01 ㎡")]
Force = Annotated[bool, typer.Option("--force", help="输出文件已存在时替换它")]
OutOrInto = Annotated[
    Path | None, typer.Option("--out", metavar="文件", help="写到另一个文件；不写则加进工作簿，原来的留一份备份")
]
Draft = Annotated[bool, typer.Option("--draft", help="还有错误也填写，并标上“草稿”")]


def examine(path: Path) -> Outcome:
    """Read and analyse; raises Unusable with one line."""
    with progress(f"正在读取和检查 {path.name} …"):
        return analyse(read_book(path), now().date())


def put_into(
    into: Path | None, target: Path | None, force: bool, put: Callable[[Path, Path, bool], str]
) -> tuple[str, Path | None]:
    """A new sheet into the workbook itself or, with a `target`, into a copy.  → The sheet and the file; neither where
    no workbook was named.  `put` is given the workbook, the file to write and whether it may stand there already."""
    if into is None:
        return "", None
    if target is not None:
        from addin.press.delivery import spare  # only these commands write; the others start without it

        spare(into, target)
    written = target or into
    return put(into, written, force or target is None), written
