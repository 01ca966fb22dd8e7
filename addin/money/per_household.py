"""按户: every dwelling that pays takes the same part (成都 asks 800 元 a household; sources.md §2)."""

from collections.abc import Sequence

from addin.roll import Dwelling


def weights(dwellings: Sequence[Dwelling]) -> list[int]:
    """One each."""
    return [1] * len(dwellings)
