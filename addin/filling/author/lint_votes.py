"""A form that prints the result of a vote must print deemed votes apart from those that were really returned."""

from collections.abc import Iterator, Sequence

from addin.filling.author.hint import Hint, at
from addin.filling.forms.placeholders import FormCell
from addin.filling.opc.package import SheetPart

SUMS = ("参与投票人数", "参与面积", "同意人数", "同意面积")
"""Fields of 表决结果 that hold returned and deemed votes together."""
APART = ("推定", "实际收回", "实际同意")


def sums_only(sheet: SheetPart, cells: Sequence[FormCell]) -> Iterator[Hint]:
    """At the first such field, where the sheet prints no field that tells the two apart."""
    titles = [(cell, piece.title) for cell in cells for piece in cell.template.pieces if not isinstance(piece, str)]
    of_votes = any("表决结果." in title or "投票标题" in title for _, title in titles)
    sums = [cell for cell, title in titles if _field(title) in SUMS]
    if of_votes and sums and not any(word in title for _, title in titles for word in APART):
        what = "只印了合计，有推定的票时看不出实际收回多少；请加上 {{表决结果.实际收回人数}} {{表决结果.推定说明}}"
        yield Hint("deemed-votes-not-apart", at(sheet, sums[0].a1, what))


def _field(title: str) -> str:
    return title.partition("|")[0].rpartition(".")[2].strip()
