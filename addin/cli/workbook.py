"""From the path a user gave to an outcome: the one way all commands take."""

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
Draft = Annotated[bool, typer.Option("--draft", help="还有错误也填写，并标上“草稿”")]


def examine(path: Path) -> Outcome:
    """Read and analyse; raises Unusable with one line."""
    with progress(f"正在读取和检查 {path.name} …"):
        return analyse(read_book(path), now().date())
