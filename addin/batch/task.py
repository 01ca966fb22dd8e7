"""One workbook to be worked out, and what came of it."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from addin.batch.compound import Compound
from addin.machine.clock import now

CRASHED = "处理这个文件时程序意外退出（可能内存不足）；请单独运行 jiugai run 查看"


@dataclass(frozen=True, slots=True)
class Task:
    """`name`: its path in the batch's folder, with `/` · `folder`: where its results go; None where only its line is
    wanted · `day`: as of which dates are judged, the same on every machine."""

    name: str
    workbook: Path
    folder: Path | None
    day: date = field(default_factory=lambda: now().date())


@dataclass(frozen=True, slots=True)
class Done:
    """`key`: what the line rests on (`journal.key_of`); empty where the next run must try again."""

    line: Compound
    key: str = ""


def crashed(task: Task) -> Done:
    """The line of a workbook that ends every process that opens it."""
    return Done(Compound(task.name, unusable=CRASHED))
