"""`jiugai explain W FIGURE`: how a figure came about, down to the cells."""

from typing import Annotated

import typer

from addin.cli.motion import Motion, chosen
from addin.cli.screen import print_json, say
from addin.cli.workbook import Json, Workbook, examine
from addin.tell.explain import explain
from addin.tell.explanation import Explanation
from addin.tell.ranges import pages, ranges

SHOWN = 8
Asked = Annotated[
    str,
    typer.Argument(metavar="名称", help="如 同意率、表决结论、居民出资、“3号楼 同意率”、3号楼1单元502、征求意见的选项"),
]


def command(workbook: Workbook, figure: Asked, motion: Motion = None, as_json: Json = False) -> int:
    """说明一个数是怎样算出来的：公式、数字、依据和来自哪些单元格。"""
    outcome = examine(workbook)
    found = explain(outcome, figure, chosen(workbook, outcome, motion) if motion is not None else None)
    if as_json:
        print_json(payload(found) | {"draft": outcome.draft})
    else:
        show(found)
    return int(outcome.draft)


def payload(found: Explanation) -> dict[str, object]:
    """Every range in full."""
    return {
        "name": found.name,
        "formula": found.formula,
        "working": list(found.working),
        "result": found.result,
        "basis": found.basis,
        "sources": [
            {
                "what": source.what,
                "count": len(set(source.cells)),
                "cells": ranges(source.cells),
                "pages": [{"cell": str(cell), "page": page} for cell, page in source.pages],
            }
            for source in found.sources
        ],
    }


def show(found: Explanation) -> None:
    """A few lines; long lists of cells are cut."""
    say(f"{found.name}：{found.result}")
    say(f"公式　{found.formula}")
    for number, line in enumerate(found.working):
        say(f"{'　　' if number else '计算'}　{line}")
    say(f"依据　{found.basis}")
    for source in found.sources:
        if source.cells:
            say(f"来源　{source.what}（{len(set(source.cells)):,} 格）：{shortened(ranges(source.cells))}")
        if source.pages:
            without = len(source.cells) - len(source.pages)
            missing = f"；{without:,} 份没有填页码" if without else ""
            say(f"原件　扫描件 {shortened(pages(source), '页')}{missing}")


def shortened(texts: list[str], unit: str = "段", most: int = SHOWN) -> str:
    """The first ones, and how many there are."""
    more = f" …（共 {len(texts):,} {unit}，全部见 --json）" if len(texts) > most else ""
    return "、".join(texts[:most]) + more
