"""`jiugai demo --out DIR`: the main job on the sample compound, mistakes and all."""

from pathlib import Path
from typing import Annotated

import typer

from addin.cli.check import show as show_findings
from addin.cli.run import tell
from addin.cli.screen import progress, say
from addin.cli.workbook import examine
from addin.filling.opc.save import save_bytes
from addin.hosts.folders import make_folder
from addin.press.delivery import deliver
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
    say("样例里的错误是特意保留的，所以申报表标着草稿；没有错误的样例：jiugai new 样例.xlsx --sample --clean")
    return 0
