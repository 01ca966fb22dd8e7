"""按面积: by floor area, which is the law where the owners agreed on nothing else (民法典 第283条; sources.md §3)."""

from collections.abc import Sequence

from addin.roll import Dwelling


def weights(dwellings: Sequence[Dwelling]) -> list[int]:
    """The area in 0.01 ㎡; 0 leaves a dwelling without area out (its finding stands)."""
    return [dwelling.area for dwelling in dwellings]
