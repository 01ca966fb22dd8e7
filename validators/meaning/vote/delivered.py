"""What the sheet 送达 says of the doors of 户室清册: it stands for their 送达日期 and 送达方式.

Of several rows for a door the best counts: the slip handed over on the third day, not the first, when nobody was home.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from validators.meaning.vote.served import slip
from validators.register import dwellings_of
from validators.sheets.roster.row import DwellingRow
from validators.sheets.vote.deliveries import DeliveryRow


def told(dwellings: Sequence[DwellingRow], rows: Sequence[DeliveryRow]) -> Mapping[int, DeliveryRow]:
    """Index into the dwellings → the row that counts; rows that say nothing, or find no door, are left out."""
    said = [row for row in rows if row.served_on or row.served_how]
    found: dict[int, DeliveryRow] = {}
    for row, index in zip(said, dwellings_of(dwellings, said), strict=True):
        if index is not None and (index not in found or _rank(row) < _rank(found[index])):
            found[index] = row
    return found


Before = Mapping[int, tuple[date | None, str]]
"""What 户室清册 says itself, where it says something."""


def with_deliveries(
    dwellings: tuple[DwellingRow, ...], rows: Sequence[DeliveryRow]
) -> tuple[tuple[DwellingRow, ...], Before]:
    """The dwellings, served as the sheet says where it speaks of them; and what their own columns said."""
    if not rows:
        return dwellings, {}
    found = told(dwellings, rows)
    before = {at: (one.served_on, one.served_how) for at in found if (one := dwellings[at]).served_on or one.served_how}
    served = tuple(
        replace(one, served_on=found[at].served_on, served_how=found[at].served_how) if at in found else one
        for at, one in enumerate(dwellings)
    )
    return served, before


def _rank(row: DeliveryRow) -> tuple[bool, bool, date]:
    """Given before not given, certain before uncertain, early before late."""
    one = slip(row.served_on, row.served_how, None)
    return not one.counts, not one.sure, row.served_on or date.max
