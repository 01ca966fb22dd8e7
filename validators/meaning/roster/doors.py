"""The dwelling that an address of any paper means: the roster is looked through once, whatever asks."""

from collections.abc import Sequence

from validators.address.keys import Placed
from validators.dossier import Dossier
from validators.register import Places
from validators.remembered import remembered


def doors_of(dossier: Dossier, rows: Sequence[Placed]) -> Sequence[int | None]:
    """Index into `Dossier.dwellings` for each row; None where the roster has none such."""
    return _places(dossier).find(rows) if rows else ()


@remembered
def _places(dossier: Dossier) -> Places:
    return Places.of(dossier.dwellings)
