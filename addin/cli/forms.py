"""`jiugai forms`: every figure and record set a form may use."""

from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import err, out, print_json, say, table
from addin.cli.workbook import Force, Json
from addin.filling.filters import FILTERS
from addin.filling.opc.save import save_bytes
from addin.machine.templates import blank_forms, example_forms, pattern_forms, word_forms
from addin.tell.catalogue import FIGURES, RECORD_SETS, source
from addin.workbook import field_list

Sheet = Annotated[Path | None, typer.Option("--sheet", metavar="文件", help="另写一份“字段清单”工作簿（.xlsx）")]


def command(as_json: Json = False, sheet: Sheet = None, force: Force = False) -> int:
    """列出申报表里可以用的字段、明细和写法。"""
    if sheet is not None:
        save_bytes(field_list.draw(), sheet, force)
        err.print(f"已写出 {sheet}")
    elif as_json:
        print_json(payload())
    else:
        show()
    return 0


def payload() -> dict[str, object]:
    """Names, meanings and units; `filters` may follow a name after |."""
    return {
        "figures": [
            {"name": f.name, "meaning": f.meaning, "unit": f.unit, "type": f.kind, "source": source(f)} for f in FIGURES
        ],
        "records": [
            {
                "name": s.name,
                "meaning": s.meaning,
                "source": s.source,
                "fields": [{"name": f.name, "meaning": f.meaning, "unit": f.unit, "type": f.kind} for f in s.fields],
            }
            for s in RECORD_SETS
        ],
        "filters": list(FILTERS),
        "examples": list(example_forms()),
        "blanks": list(blank_forms()),
        "patterns": list(pattern_forms()),
        "letters": list(word_forms()),
    }


def show() -> None:
    """As tables, with how to write them."""
    figures = table("字段：在单元格里写 {{名称}}", "名称", "含义", "单位", "类型", "来源")
    for figure in FIGURES:
        figures.add_row(figure.name, figure.meaning, figure.unit, figure.kind, source(figure))
    out.print(figures)
    records = table("明细：写 {{明细.字段}}，这一行按记录重复", "明细", "含义", "字段")
    for record_set in RECORD_SETS:
        records.add_row(record_set.name, record_set.meaning, " ".join(field.name for field in record_set.fields))
    out.print(records)
    say("写法：{{居民出资|万元}}；可用：" + " ".join(FILTERS))
    for what, names in (
        ("示例表", example_forms()),
        ("空白表", blank_forms()),
        ("写法示例", pattern_forms()),
        ("Word 表", word_forms()),
    ):
        say(f"{what}（jiugai fill 小区.xlsx --form 名字）：{'、'.join(names)}")
