"""Whose name may it be: that of the dwelling's own owners, else of a neighbour in the unit; suggested, never taken."""

from validators.dossier import Dossier
from validators.fields.name import people
from validators.names.similar import suggest
from validators.sheets.roster.row import DwellingRow

MANY_OWNERS = 100
"""A short list; where a sheet gives no units it would not be one."""


def owners_of_units(dossier: Dossier, units: set[tuple[str, str]]) -> dict[tuple[str, str], dict[str, DwellingRow]]:
    """For each of these units its owners' names, with the first dwelling of each."""
    owners: dict[tuple[str, str], dict[str, DwellingRow]] = {unit: {} for unit in units}
    for row in dossier.dwellings if units else ():
        if (row.building, row.unit) in units:
            for owner in people(row.owner):
                owners[row.building, row.unit].setdefault(owner, row)
    return owners


def neighbour(signature: str, owners: dict[str, DwellingRow]) -> DwellingRow | None:
    """Whose name in the unit this is, or is most surely like: perhaps a line was missed in signing."""
    if signature in owners or len(owners) > MANY_OWNERS:
        return owners.get(signature)
    alike = next(iter(suggest(signature, owners, limit=1)), None)
    return owners[alike.name] if alike and alike.likeness.sure else None
