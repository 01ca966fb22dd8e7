"""One cause, one finding: what another finding at the same cell explains already is not said again."""

from collections import defaultdict
from collections.abc import Iterable

from validators.finding import Finding
from validators.grid import CellRef

EXPLAINS: dict[str, frozenset[str]] = {
    "cell-picture": frozenset({"opinion-unsigned", "signature-words"}),
    "opinion-unsigned": frozenset({"signature-words", "name-none"}),
    "signature-without-opinion": frozenset({"signature-words"}),
    "opinion-unknown": frozenset({"opinion-remark", "normalised"}),
    "became-date": frozenset({"room-missing", "building-missing"}),
    "name-none": frozenset({"normalised"}),
    "name-blank-inside": frozenset({"normalised"}),
    "name-digits": frozenset({"normalised"}),
}
"""The code that stays → the codes that it says already."""


def once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without the echoes of one another, in their order."""
    every = list(findings)
    codes: defaultdict[CellRef, set[str]] = defaultdict(set)
    for finding in every:
        codes[finding.place].add(finding.code)
    echoes = {
        place: set().union(*(EXPLAINS[code] for code in found if code in EXPLAINS))
        for place, found in codes.items()
        if len(found) > 1
    }
    return [one for one in every if one.code not in echoes.get(one.place, ()) or not one.place.row]
