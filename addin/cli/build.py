"""`jiugai build --out DIR`: the workbooks with buttons, for Excel and for LibreOffice."""

from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import err, out, progress
from addin.filling.opc.save import save_bytes
from addin.hosts.folders import make_folder
from addin.workbook.contents import BLANK
from addin.workbook.sample import sample_contents

Folder = Annotated[Path, typer.Option("--out", metavar="文件夹", help="写到这个文件夹（没有就新建）")]
Sample = Annotated[bool, typer.Option("--sample", help="工作簿里填好样例小区，供练习用")]


def command(folder: Folder, sample: Sample = False) -> int:
    """制作带按钮的工作簿。

    jiugai.xlsm、jiugai.xlam（Excel）和 jiugai.ods（LibreOffice）。
    """
    from addin.workbook.build import calc, products

    make_folder(folder)
    contents = sample_contents() if sample else BLANK
    made = {"jiugai.xlsm": products.macro_workbook(contents), "jiugai.xlam": products.add_in()}
    if calc.soffice():
        with progress("LibreOffice 正在制作 jiugai.ods …"):
            made["jiugai.ods"] = calc.to_ods(products.calc_source(contents))
    else:
        err.print("没有找到 LibreOffice，这次不做 jiugai.ods")
    for name, data in made.items():
        save_bytes(data, folder / name, force=True, keep_old=False)
        out.print(str(folder / name), soft_wrap=True)
    return 0
