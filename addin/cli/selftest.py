"""`jiugai selftest`: the deck of known results, worked out on this machine."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import print_json, progress, say
from addin.cli.workbook import Force, Json
from addin.filling.opc.save import save_bytes
from addin.machine.clock import now
from addin.machine.version import VERSION
from addin.trust.selftest.passed import remember
from addin.trust.selftest.play import Page, lines, play

Out = Annotated[Path | None, typer.Option("--out", metavar="文件", help="把这一页另存为文本文件（.txt），打印存档")]


def command(target: Out = None, as_json: Json = False, force: Force = False) -> int:
    """自检：用结果已知的题库检验这台机器上的程序，半分钟以内。

    计票之前做一次：读各种文件、各部法律、各种分摊、填表和公示版，印成一页，带版本和构建指纹。
    """
    with progress("正在自检 …"):
        page = play(now())
    if page.passed:
        with suppress(OSError):  # where nothing can be remembered, the page still counts
            remember(page.when, page.build)
    if target is not None:
        save_bytes("\n".join(lines(page)).encode("utf-8-sig"), target, force=force, keep_old=False)
    if as_json:
        print_json(payload(page))
    else:
        for line in lines(page):
            say(line)
    return int(not page.passed)


def payload(page: Page) -> dict[str, object]:
    """`cards`: how many of each part; `differing`: those that came out otherwise."""
    parts = dict.fromkeys(one.part for one in page.played)
    return {
        "passed": page.passed,
        "time": page.when.isoformat(),
        "version": VERSION,
        "build": page.build,
        "cards": {part: sum(one.part == part for one in page.played) for part in parts},
        "differing": [
            {"part": one.part, "title": one.title, "source": one.source, "differing": list(one.differing)}
            for one in page.failed
        ],
    }
