"""`jiugai merge A B … --out M`: several clerks' copies of one workbook, made one; what differs is asked about."""

from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import err, out, print_json, progress, say, table
from addin.cli.workbook import Force, Json
from addin.merging.merging import Result, merge_files
from addin.press.delivery import spare
from addin.unusable import Unusable
from validators.sheets import merge_conflicts as kept

SHOWN = 40
First = Annotated[Path, typer.Argument(metavar="底本", help="作底本的工作簿（.xlsx .xlsm），合并后其余内容与它一样")]
Copies = Annotated[
    list[Path], typer.Argument(metavar="副本", help="各人的副本，可写几个（.xlsx .xlsm .xls .ods .csv）")
]
Out = Annotated[Path, typer.Option("--out", metavar="文件", help="合并结果写到哪里")]
Base = Annotated[
    Path | None,
    typer.Option("--base", metavar="原件", help="分发前的共同原件：只有一份改过的格子用改过的值"),
]


def command(
    first: First, copies: Copies, target: Out, base: Base = None, as_json: Json = False, force: Force = False
) -> int:
    """合并几份副本：几个人分头录的合成一份。

    新行补上，空格补上，说法不一的一处不改，列在“合并冲突”表里。
    """
    spare(first, target)
    for at, copy in enumerate(copies):
        if copy.resolve() in {other.resolve() for other in (first, *copies[:at])}:
            raise Unusable(f"{copy}：写了两次，自己和自己不用合并；请给出另一个人的那一份")
    for copy in (*copies, *([base] if base else [])):
        spare(copy, target)
    with progress(f"正在合并 {len(copies) + 1} 份工作簿 …"):
        found = merge_files(first, copies, target, base, force)
    if as_json:
        print_json(payload(found, first, copies, target))
    else:
        show(found, target)
    return int(bool(found.open))


def payload(found: Result, first: Path, copies: list[Path], target: Path) -> dict[str, object]:
    """`conflicts`: every line of 合并冲突, those of earlier merges too, by the names of its columns."""
    return {
        "workbook": first.name,
        "copies": [copy.name for copy in copies],
        "out": str(target),
        "filled": len(found.merged.filled),
        "added": len(found.merged.added),
        "sheets": [one.sheet for one in found.merged.adopted],
        "open": found.open,
        "conflicts": [dict(zip(kept.HEADERS, texts, strict=True)) for texts in found.texts],
    }


def show(found: Result, target: Path) -> None:
    """What a person must decide; what was taken over, like every word on what was written, on stderr."""
    merged = found.merged
    if found.texts:
        listing = table("合并冲突", *kept.HEADERS[1:7], kept.WHY)
        for texts in found.texts[:SHOWN]:
            listing.add_row(*texts[1:7], texts[8])
        out.print(listing)
    if len(found.texts) > SHOWN:
        say(f"以上是前 {SHOWN} 条，共 {len(found.texts):,} 条；全部见“合并冲突”表")
    sheets = f"，整张并入 {'、'.join(one.sheet for one in merged.adopted)}" if merged.adopted else ""
    err.print(
        f"补填 {len(merged.filled):,} 格，新增 {len(merged.added):,} 行{sheets}，有待处理 {found.open:,} 处：{target}"
    )
    if found.open:
        err.print("说法不一的都保留了底本的值；请逐条核对纸质原件，改好后在“合并冲突”表的“处理”列写“已处理”")
