"""`jiugai print W --to 卷宗.pdf`: everything for the file in order, with contents and bookmarks."""

from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import err, progress
from addin.cli.workbook import Force, Workbook, examine
from addin.unusable import Unusable

To = Annotated[Path, typer.Option("--to", metavar="卷宗.pdf", help="写到这个 .pdf 文件")]


def command(workbook: Workbook, to: To, force: Force = False) -> int:
    """打印卷宗：目录、各份申报表、结果各表，按顺序合成一个 PDF。

    要装 LibreOffice；还有错误时各表标着“草稿”。
    """
    from addin.press.printing import print_file

    if to.suffix.lower() != ".pdf":
        raise Unusable(f"{to.name}：卷宗的文件名要以 .pdf 结尾")
    if to.exists() and not force:
        raise Unusable(f"{to} 已经有了；要换掉请加 --force，或换一个文件名")
    outcome = examine(workbook)
    pages = print_file(workbook, outcome, to, force, progress)
    err.print(f"已写出 {to}：共 {pages} 页，有目录和书签")
    return int(outcome.draft)
