"""`jiugai import FILE [--into W]`: a list from elsewhere, recognised and put into the workbook as a new sheet."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import err, out, print_json, progress, table
from addin.cli.workbook import Force, Json, OutOrInto, put_into
from addin.importing.importing import Recognised, import_into, recognise
from addin.unusable import Unusable
from validators.table.body import spans

File = Annotated[Path, typer.Argument(metavar="文件", help="花名册、问卷导出、投票系统导出等（.xlsx .xls .ods .csv）")]
Into = Annotated[
    Path | None, typer.Option("--into", metavar="工作簿", help="导入到这份工作簿（新加一张表）；不写则只看认得对不对")
]
Columns = Annotated[
    list[str] | None, typer.Option("--column", metavar="列=当作", help="指明某一列，如 C=意见、F=不用；可写几次")
]
As = Annotated[str, typer.Option("--as", metavar="表", help="指明导入成哪张表：户室清册、同意表、征求意见")]


def command(
    file: File,
    into: Into = None,
    target: OutOrInto = None,
    columns: Columns = None,
    family: As = "",
    as_json: Json = False,
    force: Force = False,
) -> int:
    """导入别处来的名单：花名册、问卷、在线表单、投票系统。

    问卷星、腾讯文档、金山表单导出的都认得。先按表头和内容认出每一列是什么；确认后新加一张表，原有的表一格不动，每行记下来自哪个文件哪一行。
    """
    with progress(f"正在读取 {file.name} …"):
        found = recognise(file, _chosen(columns or []), family)
    sheet, written = put_into(into, target, force, partial(import_into, found))
    if as_json:
        print_json(payload(found, sheet, written))
    else:
        show(found, sheet, written)
    return 0


def _chosen(columns: list[str]) -> dict[str, str]:
    found = {}
    for text in columns:
        at, equals, word = text.replace("＝", "=").partition("=")
        if not equals:
            raise Unusable(f"--column {text}：要写成 列=当作，如 C=意见")
        found[at.strip().upper()] = word.strip()
    return found


def payload(found: Recognised, sheet: str, written: Path | None) -> dict[str, object]:
    """`columns`: each column of the list, what it is taken as (null: not used), and why."""
    return {
        "file": found.file,
        "from_sheet": found.listing.grid.name,
        "family": found.family.sheet,
        "rows": len(found.rows),
        "columns": [
            {"column": o.column.letters, "heading": o.column.heading, "taken_as": o.part and o.part.value, "why": o.why}
            for o in found.taken
        ],
        "options": found.options,
        "totals": list(found.listing.totals),
        "sheet": sheet,
        "out": str(written) if written else "",
    }


def show(found: Recognised, sheet: str, written: Path | None) -> None:
    """Each column and what it is taken as; then what was written, or how to write it."""
    listing = table(f"{found.file} 认作“{found.family.sheet}”，{len(found.rows)} 行", "列", "表头", "当作", "依据")
    for one in found.taken:
        listing.add_row(one.column.letters, one.column.heading, one.part.value if one.part else "不用", one.why)
    out.print(listing)
    if found.listing.totals:
        err.print(f"第 {spans(found.listing.totals)} 行是合计，没有导入")
    if sheet:
        err.print(f"已导入为“{sheet}”（{len(found.rows)} 行）：{written}")
    else:
        err.print("还没有写入；认得对就加上 --into 工作簿，认错的列用 --column 列=当作 改正")
