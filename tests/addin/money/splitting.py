"""A split of a small compound, and what it gives by dwelling."""

from addin.money.share import Shares
from addin.money.split import split
from addin.roll import build
from tests.compound import compound


def split_of(table: str, **chosen: object) -> Shares:
    """The split of a compound as `tests.compound` writes it; amounts of the settings in fen."""
    dossier = compound(table, **chosen)
    return split(dossier, build(dossier))


def amounts(shares: Shares) -> dict[str, int]:
    """Fen by dwelling, in the order of the split."""
    return {share.dwelling: share.amount for share in shares.shares}
