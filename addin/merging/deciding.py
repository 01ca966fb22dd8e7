"""One cell in all copies: what it comes to, and who says something else."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from addin.merging.line import BLANK, Piece


class Vote(NamedTuple):
    """What one copy has in the cell; `copy` is its number."""

    copy: int
    piece: Piece


class Decision(NamedTuple):
    """`write`: the cell to take over, None where ours stays · `against`: copies whose value was not taken."""

    write: Piece | None
    against: tuple[Vote, ...]


def decide(ours: Hashable, votes: Sequence[Vote], common: Hashable = BLANK) -> Decision:
    """`ours`, `common`: what the first workbook and the common original say.

    Whoever left the common value is the one who changed it; with no common original every filled cell is a change of a
    blank one.  One change wins over none; two different ones are a conflict and ours stays, as it does where a copy
    cleared what was filled: a blank is never taken for an answer.
    """
    changed = {value for value in (ours, *(vote.piece.meaning for vote in votes)) if value != common}
    theirs = tuple(vote for vote in votes if vote.piece.meaning not in (common, ours))
    if len(changed) == 1 and BLANK not in changed and ours == common:
        return Decision(min((vote.piece for vote in theirs), key=lambda one: str(one.raw)), ())
    return Decision(None, theirs)
