"""`jiugai verify RECORD`: the run worked out again from its record; what has changed since, and what that proves."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import print_json, say
from addin.cli.workbook import Json
from addin.hosts.files import read_book
from addin.record.difference import Difference
from addin.record.outputs import State
from addin.record.verify import Verification, read_record, verify
from addin.trust import signing
from addin.unusable import Unusable, reason
from validators.grid import Book

SHOWN = 20
Record = Annotated[Path, typer.Argument(metavar="运行记录", help="jiugai run 写出的“…-运行记录.json”")]
Beside = Annotated[
    Path | None,
    typer.Option("--workbook", metavar="工作簿", help="与这份工作簿的现状比较；默认用记录旁边的同名工作簿"),
]
Public = Annotated[Path | None, typer.Option("--public", metavar="公钥", help="用本单位公布的公钥（.pub）核对签名")]
Folder = Annotated[Path | None, typer.Option("--scans", metavar="文件夹", help="扫描件所在的文件夹；默认是工作簿的")]
Code = Annotated[str | None, typer.Option("--seal", metavar="封签", help="与当时抄下的封签（XXXXX-…）核对")]


def command(
    record: Record,
    workbook: Beside = None,
    public: Public = None,
    code: Code = None,
    scans: Folder = None,
    as_json: Json = False,
) -> int:
    """核对运行记录：重新计算，看结果和各份成果变了没有。

    按记录里的原始数据计算；记录含住户信息，请与结果放在一起，不要外传。
    """
    beside = _beside(record, workbook)
    book = None if beside is None else read_book(beside)
    found = verify(record, book, scans or (beside.parent if beside else None))
    again = None if beside is None or book is None else second_reading(beside, book)
    signed = signature(record, public)
    written_down = None if code is None else _letters(code) == _letters(found.code)
    if as_json:
        more = {"signature": _signed(signed), "seal_matches": written_down, "second_reading": again}
        print_json(payload(found) | more)
    else:
        show(found)
        _tell_second(again)
        _tell_trust(found, signed, written_down, record)
    return int(not found.same or bool(again) or written_down is False or (signed is not None and not signed.valid))


def _letters(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())


def _beside(record: Path, named: Path | None) -> Path | None:
    if named is not None:
        return named
    beside = record.parent / Path(str(read_record(record)[0].get("workbook", ""))).name
    return beside if beside.is_file() else None


def second_reading(workbook: Path, book: Book) -> list[str] | None:
    """Places that openpyxl, which shares no code with our reader, reads otherwise; None for what it cannot read."""
    from addin.filling.opc import second_reader  # half a second, only for those who verify

    if workbook.suffix.lower() not in (".xlsx", ".xlsm"):
        return None
    try:
        return list(second_reader.disagreements(workbook.read_bytes(), ((one.name, one.rows) for one in book.grids)))
    except second_reader.CannotRead:
        return None


def _tell_second(places: list[str] | None) -> None:
    if places:
        shown = "、".join(places[:SHOWN]) + ("……" if len(places) > SHOWN else "")
        say(f"换一个程序再读一遍：有 {len(places):,} 格读出来不一样：{shown}；请人工核对这些格")
    elif places is not None:
        say("换一个程序再读一遍：每一格读出来都一样")


def signature(record: Path, public: Path | None) -> signing.Signed | None:
    """The signature beside the record; None where no key was given to check it.  Unusable where there is none."""
    if public is None:
        return None
    beside = record.with_name(record.name + signing.ENDING)
    try:
        texts = record.read_bytes(), beside.read_text(encoding="utf-8"), public.read_text(encoding="utf-8")
    except OSError as error:
        raise Unusable(f"{error.filename}：读不出来（{reason(error)}）；核对签名要有记录旁边的签名和公钥") from error
    except ValueError as error:
        raise Unusable("公钥或签名文件认不出来；请用 jiugai sign 做出的 .pub 和签名") from error
    return signing.check(*texts)


def payload(found: Verification) -> dict[str, object]:
    """`inputs` null: there was no workbook to compare; `outputs`: each file's state, null in an old record."""
    return {
        "same": found.same,
        "intact": found.intact,
        "made_at": found.made_at,
        "made_by": found.made_by,
        "version": found.version,
        "seal": found.code,
        "figures": _listed(found.figures),
        "inputs": None if found.inputs is None else _listed(found.inputs),
        "outputs": None if found.outputs is None else {name: str(state) for name, state in found.outputs.items()},
        "written": None if found.written is None else _listed(found.written),
        "doubts": list(found.doubts),
        "strangers": list(found.strangers),
        "selftest": found.selftest,
        "scans": None if found.scans is None else {name: str(state) for name, state in found.scans.items()},
        "misnamed": [{"cell": str(one.place), "scan": one.scan.name} for one in found.misnamed],
    }


def _listed(found: Sequence[Difference]) -> list[dict[str, str]]:
    return [{"what": one.what, "before": one.before, "now": one.now} for one in found]


def _signed(signed: signing.Signed | None) -> dict[str, object] | None:
    return None if signed is None else {"valid": signed.valid, "key": signed.key, "comment": signed.comment}


def show(found: Verification) -> None:
    """One line a question, then what differs."""
    other = "" if found.made_by == found.version else f"，现在是 {found.version} 版"
    say(f"记录：{found.made_at.replace('T', ' ')} 由 {found.made_by} 版写成{other}，封签 {found.code}")
    say("记录文件：自身完整" if found.intact else "记录文件：被改动过，不能再作凭据")
    _tell("重新计算：", found.figures, "每个数都与记录一致")
    _tell_outputs(found)
    _tell_scans(found)
    if found.inputs is None:
        say("工作簿：不在记录旁边，没有比较；可加 --workbook 指定")
    else:
        _tell("工作簿：", found.inputs, "填写的内容与记录一致")
    tested = found.selftest
    say(
        f"自检：{tested['time'].replace('T', ' ')} 在这台机器上通过（构建 {tested['build']}）"
        if tested
        else "自检：这台机器没有通过过（jiugai selftest）"
    )
    for doubt in found.doubts:
        say(f"时间和先后：{doubt}")


def _tell_outputs(found: Verification) -> None:
    if found.outputs is None:
        say("成果文件：这份记录是旧版写的，没有成果文件的指纹，没有核对")
        return
    odd = {name: state for name, state in found.outputs.items() if state is not State.SAME}
    say(f"成果文件：{len(found.outputs):,} 份" + (f"，{len(odd):,} 份不对" if odd else "都与写出时一致"))
    for name, state in odd.items():
        say(f"  {name}：{state}")
    if found.written is None:
        say("成果内容：记录由另一版写成，没有逐格重算")
    else:
        _tell("成果内容：", found.written, "逐格重算，都对得上")
    for name in found.strangers:
        say(f"注意：{name} 不是这次运行写的")


def _tell_scans(found: Verification) -> None:
    if found.scans is None:
        say("扫描件：没有核对；请用 --scans 指定扫描件所在的文件夹（工作簿的文件夹）")
    elif found.scans:
        odd = {name: state for name, state in found.scans.items() if state is not State.SAME}
        say(f"扫描件：{len(found.scans):,} 份" + (f"，{len(odd):,} 份不对" if odd else "都与运行时一致"))
        for name, state in odd.items():
            say(f"  {name}：{state}")
    for one in found.misnamed:
        say(f"  {one.scan.name}：与 {one.place} 里写的指纹不同")


def _tell(head: str, changes: Sequence[Difference], same: str) -> None:
    say(head + (f"有 {len(changes):,} 处不同" if changes else same))
    for one in changes[:SHOWN]:
        say(f"  {one.what}：记录 {one.before}，现在 {one.now}")
    if len(changes) > SHOWN:
        say(f"  … 其余 {len(changes) - SHOWN:,} 处见 --json")


def _tell_trust(found: Verification, signed: signing.Signed | None, written_down: bool | None, record: Path) -> None:
    """What all this proves, and what it cannot."""
    if written_down is not None:
        say("封签：与抄下的一致，记录就是当时的那一份" if written_down else "封签：与抄下的不同，不是当时的那一份")
    if signed is not None:
        say(
            f"签名：有效，由公钥 {signed.key} 签（{signed.comment}）"
            if signed.valid
            else f"签名：无效，这份记录不是公钥所有者签的（签名写着 {signed.key}）"
        )
    elif record.with_name(record.name + signing.ENDING).exists():
        say("签名：有，没有核对；请用 --public 给出本单位公布的公钥")
    proved = "记录、成果和原始数据互相对得上，各数是按原始数据算出来的"
    say(f"能证明：{proved}" if found.same else "有改动（见上），不能再作凭据")
    if (signed and signed.valid) or written_down:
        say("不能证明：原始数据照纸面录得对不对（用 jiugai sample 抽查）")
    else:
        say("不能证明：没有人把原始数据、记录和成果一起重做过（指纹谁都能重算）；要防这一点，")
        say("　　　　　请在运行当时抄下封签（--seal 核对），或用本单位的私钥签名（jiugai sign，--public 核对）")
