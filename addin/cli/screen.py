"""What the commands share on the terminal: results on stdout, progress and prose on stderr."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction

from rich.console import Console
from rich.table import Table

from addin.figures.law import conclusion
from addin.outcome import Outcome

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


@contextmanager
def progress(text: str) -> Iterator[None]:
    """A moving line on stderr while something runs; nothing where stderr is no terminal."""
    if not err.is_terminal:
        yield
        return
    with err.status(text):
        yield


def print_json(payload: Mapping[str, object]) -> None:
    """One object and nothing else on stdout, UTF-8 whatever the locale."""
    sys.stdout.buffer.write(json.dumps(payload, ensure_ascii=False).encode() + b"\n")
    sys.stdout.flush()


def yuan(fen: int) -> str:
    """Fen as 元 with thousands: 1234567 → 12,345.67."""
    sign, fen = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{fen // 100:,}.{fen % 100:02d}"


def percent(ratio: Fraction | None) -> str:
    """Two decimals, half up, as Excel and the forms print it; whether a threshold is met is never read off this."""
    if ratio is None:
        return "—"
    hundredths = (ratio.numerator * 20000 + ratio.denominator) // (2 * ratio.denominator)
    return f"{hundredths // 100}.{hundredths % 100:02d}%"


def table(title: str, *columns: str, right: tuple[str, ...] = ()) -> Table:
    """A plain table; the columns named in `right` hold numbers."""
    made = Table(title=title, title_justify="left", title_style="bold", header_style="bold", expand=False)
    for column in columns:
        made.add_column(column, justify="right" if column in right else "left", overflow="fold")
    return made


def looked_at(outcome: Outcome) -> str:
    """What was looked at, in one line; a pass without it is worth nothing."""
    report = outcome.report
    sheets = "、".join(f"{sheet.name} {sheet.rows:,} 行" for sheet in report.sheets) or "没有可读的表"
    cells = sum(sheet.cells for sheet in report.sheets)
    counts = report.counts()
    return (
        f"查看了 {sheets}，共 {cells:,} 个单元格、{report.checks_run} 项检查："
        f"错误 {counts['error']}，警告 {counts['warning']}，提示 {counts['note']}"
    )


def summary(outcome: Outcome) -> list[str]:
    """The whole run in four lines."""
    h = outcome.compound.households
    return [
        looked_at(outcome),
        f"同意率 {percent(outcome.compound.approval_rate)}"
        f"（{h.agree}/{h.total} 户同意，未收 {h.not_collected}，无效 {h.invalid}）",
        f"表决结论：{conclusion(outcome)}"
        + (
            f"（{outcome.decision.regime.title}，{outcome.decision.motion.matter}事项）"
            if outcome.decision.regime
            else ""
        ),
        f"居民出资 {yuan(outcome.shares.residents)} 元，{len(outcome.shares.shares)} 户{outcome.shares.method}分摊，"
        f"差额 {yuan(outcome.shares.difference)} 元",
    ]
