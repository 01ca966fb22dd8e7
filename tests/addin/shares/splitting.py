"""A split of a small compound, and what it gives by dwelling."""

from addin.roll import build
from addin.shares.share import Shares
from addin.shares.split import split
from tests.compound import compound


def split_of(table: str, **chosen: object) -> Shares:
    """The split of a compound as `tests.compound` writes it; amounts of the settings in fen."""
    dossier = compound(table, **chosen)
    return split(dossier, build(dossier))


def amounts(shares: Shares) -> dict[str, int]:
    """Fen by dwelling, in the order of the split."""
    return {share.dwelling: share.amount for share in shares.shares}
