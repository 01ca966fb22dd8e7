"""The paper grid asks two questions with one tick: to renovate, and to pay about 10 % (sources.md §0).

Both are counted by the one opinion there is; whoever reads the results must know it.
"""

from collections.abc import Iterator

from validators.checks.place import is_paper
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef

ONE_TICK = Kind(
    "one-tick-two-questions",
    Severity.NOTE,
    zh="纸质意见表一个意见回答两个问题：是否同意改造、是否自愿承担约 10% 的费用；两者都按这个意见计",
    fix="要求分开统计的，请另外征求出资意见",
    en="On the paper grid one opinion answers two questions: to renovate, and to pay about 10 %; it counts for both.",
    en_fix="Where they must be told apart, ask about the payment separately.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once, at the first paper grid."""
    paper = next((row for row in dossier.answers if is_paper(row)), None)
    if paper:
        yield Finding(ONE_TICK, CellRef(paper.source.sheet))
