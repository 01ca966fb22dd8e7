"""Which kinds of dwelling are households, and which have a vote, as `addin.roll` counts them (contract.md, Answers)."""

from validators.sheets.roster.kind import DwellingKind
from validators.sheets.settings import Settings

BESIDE = frozenset({DwellingKind.PARKING, DwellingKind.STORAGE})
"""What belongs to a dwelling rather than being one; it votes only where 参数 says so (指导规则 第25条)."""
COMMON = frozenset({DwellingKind.OTHER})
"""物业用房, 社区用房, 配电房: nobody lives there, and what all own together has no vote, unless 参数 says so."""


def voting(settings: Settings) -> frozenset[DwellingKind]:
    """The kinds that count for persons and area."""
    return frozenset(DwellingKind) - {DwellingKind.GONE} - _left_out(settings)


def households(settings: Settings) -> frozenset[DwellingKind]:
    """The kinds that count as 户."""
    shops = frozenset() if settings.shops_are_households else frozenset({DwellingKind.SHOP})
    return voting(settings) - BESIDE - shops


def _left_out(settings: Settings) -> frozenset[DwellingKind]:
    beside = frozenset() if settings.parking_counts else BESIDE
    return beside | (frozenset() if settings.others_count else COMMON)
