"""`jiugai verify RECORD`: the run worked out again from its record; what has changed since."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import print_json, say
from addin.cli.workbook import Json
from addin.hosts.files import read_book
from addin.record.verify import Difference, Verification, read_record, verify
from validators.grid import Book

SHOWN = 20
Record = Annotated[Path, typer.Argument(metavar="运行记录", help="jiugai run 写出的“…-运行记录.json”")]
Beside = Annotated[
    Path | None,
    typer.Option("--workbook", metavar="工作簿", help="与这份工作簿的现状比较；默认用记录旁边的同名工作簿"),
]


def command(record: Record, workbook: Beside = None, as_json: Json = False) -> int:
    """核对运行记录：重新计算，看结果变了没有。

    按记录里的原始数据计算；记录含住户信息，请与结果放在一起，不要外传。
    """
    found = verify(record, _workbook(record, workbook))
    if as_json:
        print_json(payload(found))
    else:
        show(found)
    return int(not found.same)


def _workbook(record: Path, named: Path | None) -> Book | None:
    if named is not None:
        return read_book(named)
    beside = record.parent / Path(str(read_record(record)[0].get("workbook", ""))).name
    return read_book(beside) if beside.is_file() else None


def payload(found: Verification) -> dict[str, object]:
    """`inputs` null: there was no workbook to compare."""
    return {
        "same": found.same,
        "intact": found.intact,
        "made_at": found.made_at,
        "made_by": found.made_by,
        "version": found.version,
        "figures": _listed(found.figures),
        "inputs": None if found.inputs is None else _listed(found.inputs),
    }


def _listed(found: Sequence[Difference]) -> list[dict[str, str]]:
    return [{"what": one.what, "before": one.before, "now": one.now} for one in found]


def show(found: Verification) -> None:
    """One line a question, then what differs."""
    other = "" if found.made_by == found.version else f"，现在是 {found.version} 版"
    say(f"记录：{found.made_at.replace('T', ' ')} 由 {found.made_by} 版写成{other}")
    say("记录文件：与写出时一致" if found.intact else "记录文件：被改动过，不能再作凭据")
    _tell("重新计算：", found.figures, "每个数都与记录一致")
    if found.inputs is None:
        say("工作簿：不在记录旁边，没有比较；可加 --workbook 指定")
    else:
        _tell("工作簿：", found.inputs, "填写的内容与记录一致")


def _tell(head: str, changes: Sequence[Difference], same: str) -> None:
    say(head + (f"有 {len(changes):,} 处不同" if changes else same))
    for one in changes[:SHOWN]:
        say(f"  {one.what}：记录 {one.before}，现在 {one.now}")
    if len(changes) > SHOWN:
        say(f"  … 其余 {len(changes) - SHOWN:,} 处见 --json")
