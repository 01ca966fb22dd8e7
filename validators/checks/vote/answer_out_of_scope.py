"""A motion concerns one building or unit, and a dwelling elsewhere answered it.

Those who share what is decided decide: a lift is the unit's own affair (sources.md §1.4), so the answer is not counted.
"""

from collections.abc import Iterator

from validators.address.address import unit_name
from validators.checks.place import at, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.vote.scope import WHOLE

OUTSIDE = Kind(
    "answer-out-of-scope",
    Severity.WARNING,
    zh="{address} 不在议题“{motion}”的范围（{scope}）内，这条答复没有计入",
    fix="请核对门牌和议题；答复没有错则无需处理",
    en="{address} lies outside the scope of the motion, {scope}; the answer was not counted.",
    en_fix="Check the address and the motion.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the opinion of each such answer."""
    if dossier.scope == WHOLE:
        return
    named = {"motion": dossier.settings.motion, "scope": unit_name(*dossier.scope)}
    for row, index in zip(dossier.answers, dossier.register.dwelling_of, strict=True):
        if index is None or row.opinion is None:
            continue
        home = dossier.dwellings[index]
        if not dossier.scope.holds(home.building, home.unit):
            yield at(OUTSIDE, row, "opinion", row.opinion, address=name_of(home), **named)
