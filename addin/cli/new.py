"""`jiugai new OUT`: a blank working workbook, or the sample compound."""

from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import err
from addin.cli.workbook import Force
from addin.filling.opc.save import save_bytes
from addin.machine.templates import WORKBOOK
from addin.unusable import Unusable
from addin.workbook.sample import sample_bytes

Out = Annotated[Path, typer.Argument(metavar="新工作簿", help="要建立的 .xlsx 文件")]
Sample = Annotated[bool, typer.Option("--sample", help="填好样例小区（市农研所家属院，保留全部错误）")]
Clean = Annotated[bool, typer.Option("--clean", help="与 --sample 合用：没有错误的样例")]


def command(out: Out, sample: Sample = False, clean: Clean = False, force: Force = False) -> int:
    """新建工作簿：空白的，或填好样例的。"""
    if out.suffix.lower() != ".xlsx":
        raise Unusable(f"{out.name}：新工作簿的文件名要以 .xlsx 结尾")
    if clean and not sample:
        raise Unusable("--clean 要和 --sample 一起用")
    save_bytes(sample_bytes(clean) if sample else WORKBOOK.read_bytes(), out, force)
    err.print(f"已建立 {out}")
    return 0
