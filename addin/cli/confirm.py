"""`jiugai confirm W --out M`: a copy whose 人工确认 asks what nobody has answered yet."""

from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import err, print_json
from addin.cli.workbook import Force, Json, Workbook, examine
from addin.hosts.asking import write_questions
from addin.press.delivery import spare
from addin.tell.roster.questions import Asking, asking

Out = Annotated[
    Path | None, typer.Option("--out", metavar="文件", help="写到哪里；默认在工作簿旁边，名为“…-待确认.xlsx”")
]


def command(workbook: Workbook, out: Out = None, as_json: Json = False, force: Force = False) -> int:
    """列出待确认：可能是同一人的姓名，由人填写结论。

    写到副本的“人工确认”表里；已有的行不动。
    """
    outcome = examine(workbook)
    found = asking(outcome)
    target = out or workbook.with_name(f"{workbook.stem}-待确认{workbook.suffix}")
    if found.questions:
        spare(workbook, target)
        write_questions(workbook, found, target, force)
    if as_json:
        print_json(payload(found, target))
    elif found.questions:
        err.print(f"写了 {len(found.questions)} 个待确认的问题（“{found.sheet}”）：{target}")
    else:
        err.print("没有要确认的姓名，没有写文件")
    return int(outcome.draft)


def payload(found: Asking, target: Path) -> dict[str, object]:
    """The questions, and the file they were written to; none where there was nothing to ask."""
    asked = [
        {"one": q.one, "one_from": q.one_from, "other": q.other, "other_from": q.other_from, "note": q.note}
        for q in found.questions
    ]
    return {"sheet": found.sheet, "questions": asked, "written": str(target) if asked else None}
