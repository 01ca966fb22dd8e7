"""`jiugai public W`: a copy that may be posted: no name, phone or door of anybody, and a scan that proves it."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.fill import locate, refusal
from addin.cli.screen import err, progress
from addin.cli.workbook import Draft, Force, Workbook, examine
from addin.press.delivery import spare
from addin.public.drafted import is_drafted
from addin.public.forms import notice_for
from addin.public.publish import Published
from addin.public.results import publish_file, publish_form, publish_results
from addin.unusable import Unusable
from addin.word.kind import SUFFIX, is_word
from addin.word.public import filled_word, publish_word

Form = Annotated[
    Path | None, typer.Option("--form", metavar="申报表", help="公示这份表（先填写）；不写则公示统计和分摊结果")
]
File = Annotated[Path | None, typer.Option("--file", metavar="文件", help="公示这个做好的文件，姓名以工作簿为准")]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="文件", help="写到哪里；默认在工作簿旁边，名为“…-公示版.xlsx”")
]
Start = Annotated[
    datetime | None,
    typer.Option(
        "--from", formats=["%Y-%m-%d"], metavar="日期", help="公示开始；默认是公开决议的日期，告知书是告知的日期"
    ),
]
End = Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], metavar="日期", help="公示截止")]


def command(
    workbook: Workbook,
    form: Form = None,
    file: File = None,
    out: Out = None,
    start: Start = None,
    end: End = None,
    draft: Draft = False,
    force: Force = False,
) -> int:
    """生成公示版：姓名、电话、门牌遮住。

    不留隐藏内容，写出前逐个部件检查。
    """
    if form is not None and file is not None:
        raise Unusable("--form 和 --file 只能写一个")
    source = locate(form) if form is not None else file or workbook
    ending = SUFFIX if is_word(source) else ".xlsx"
    if out is not None and out.suffix.lower() != ending:
        raise Unusable(f"{out.name}：公示版不带宏，请存为 {ending}")
    outcome = examine(workbook)
    drafted = outcome.draft if form is None else is_drafted(locate(form), outcome)
    if drafted and not draft and file is None:
        err.print(refusal(outcome))
        return 1
    notice = notice_for(source, outcome)
    if start is not None or end is not None:
        notice = replace(notice, first=start and start.date(), last=end and end.date())
    name = source.stem if source == workbook or file else f"{workbook.stem}-{source.stem}"
    target = out or workbook.parent / f"{name}-公示版{ending}"
    spare(workbook, target)
    spare(source, target)
    with progress("正在生成公示版 …"):
        if is_word(source):
            blob = source.read_bytes() if file else filled_word(source, outcome)
            publish_word(blob, source.name, outcome, target, notice, force)
            made = Published(1, 0)
        elif form is not None:
            made = publish_form(source, outcome, target, notice, force)
        elif file is not None:
            made = publish_file(file, outcome, target, notice, force)
        else:
            made = publish_results(workbook, outcome, target, notice, force)
    if made.pictures:
        err.print(f"取掉了 {made.pictures} 张放在单元格里的图片（签名、证件之类）")
    kind = "份文件" if is_word(source) else "张工作表"
    err.print(f"{notice}：{made.sheets} {kind}，逐个部件检查过，没有住户的姓名、电话、门牌：{target}")
    return int(outcome.draft or (drafted and file is None))
