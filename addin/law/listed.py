"""Where a law lists a matter, and which class it puts it in."""

from typing import NamedTuple

from validators.sheets.vote.choices import Matter


class Listed(NamedTuple):
    """`item` is the place as cited: 《民法典》第二百七十八条第一款第五项."""

    item: str
    matter: Matter
