"""Which kinds of dwelling are households, and which have a vote, as `addin.roll` counts them (contract.md, Answers)."""

from validators.sheets.roster.kind import DwellingKind
from validators.sheets.settings import Settings

BESIDE = frozenset({DwellingKind.PARKING, DwellingKind.STORAGE})
"""What belongs to a dwelling rather than being one; it votes only where 参数 says so (指导规则 第25条)."""


def voting(settings: Settings) -> frozenset[DwellingKind]:
    """The kinds that count for persons and area."""
    return frozenset(DwellingKind) - {DwellingKind.GONE} - (frozenset() if settings.parking_counts else BESIDE)


def households(settings: Settings) -> frozenset[DwellingKind]:
    """The kinds that count as 户."""
    shops = frozenset() if settings.shops_are_households else frozenset({DwellingKind.SHOP})
    return frozenset(DwellingKind) - {DwellingKind.GONE} - BESIDE - shops
