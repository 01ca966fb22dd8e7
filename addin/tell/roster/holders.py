"""Who may vote, a person once, with all that he holds: for slips and for the door of a meeting."""

from typing import NamedTuple

from addin.roll import Roll
from validators.sheets.roster.row import DwellingRow


class Holder(NamedTuple):
    """`row`: his first dwelling in 户室清册 order · `area`: of all `dwellings` that count, in 0.01 ㎡."""

    row: DwellingRow
    dwellings: int
    area: int


def holders(roll: Roll) -> list[Holder]:
    """In the order of their first dwellings; what does not vote (a parking space) counts for nothing."""
    found: dict[int, Holder] = {}
    for dwelling in roll.dwellings:
        if dwelling.votes:
            held = found.get(dwelling.person, Holder(dwelling.row, 0, 0))
            found[dwelling.person] = held._replace(dwellings=held.dwellings + 1, area=held.area + dwelling.area)
    return list(found.values())
