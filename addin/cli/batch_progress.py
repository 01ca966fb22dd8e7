"""How far a batch is: a bar on a terminal, a line now and then in a log; one line a file that could not be read."""

from time import monotonic
from types import TracebackType
from typing import Self

from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from addin.batch.compound import Compound
from addin.batch.task import Task
from addin.cli.console import err

SECONDS = 30.0
"""Between two lines in a log."""


class Progress:
    """The listener of `addin.batch.run`."""

    def __init__(self) -> None:
        self._bar = Bar(
            TextColumn("正在汇总"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            TextColumn("{task.description}"),
            console=err.console,
            disable=not err.console.is_terminal,
            transient=True,
        )
        self._total = self._count = 0
        self._started = self._told = monotonic()

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def start(self, total: int, known: int, broken: int) -> None:
        """Once, before the first."""
        self._total, self._started = total, monotonic()
        self._shown = self._bar.add_task("", total=total, rate="")
        if known:
            err.print(f"{known} 份和上次一样，不再做；要做 {total} 份")
        if broken:
            err.print(f"进度文件里有 {broken} 行残缺，没有采用；有关的工作簿重新做")

    def say(self, text: str) -> None:
        """Beside the bar."""
        err.print(text)

    def begun(self, task: Task) -> None:
        """Named while it is at work."""
        self._bar.update(self._shown, description=task.name)
        if not err.console.is_terminal and monotonic() - self._told > SECONDS:
            self._told = monotonic()
            err.print(f"正在汇总 {self._count}/{self._total}　{self._rate()}　还要{self._left()}　{task.name}")

    def done(self, line: Compound) -> None:
        """One more; said in a line of its own where it could not be read."""
        self._count += 1
        self._bar.update(self._shown, advance=1, rate=self._rate())
        if line.unusable:
            err.print(f"读不出：{line.file}：{line.unusable}")

    def _rate(self) -> str:
        return f"{self._count / max(monotonic() - self._started, 1e-3):.1f} 份/秒"

    def _left(self) -> str:
        if not self._count:
            return "多久还不知道"
        seconds = int((monotonic() - self._started) / self._count * (self._total - self._count))
        return f" {seconds // 60} 分 {seconds % 60} 秒"
