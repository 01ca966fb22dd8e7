"""One dwelling stands twice in 户室清册.

It would be counted twice in 户, 人, 面积 and in the shares; 户数 also decides how much money a compound gets
(sources.md §2, 财综〔2019〕31号 第8条).
"""

from collections.abc import Iterator

from validators.checks.place import at_address, name_of, spot
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

DUPLICATE = Kind(
    "duplicate-dwelling",
    Severity.ERROR,
    zh="{value} 在户室清册里重复，第一次在 {first}",
    fix="同一户的共有人请并成一行，产权人用顿号隔开，面积只写一次；录了两遍的才删一行；确是两户的改正门牌",
    en="{value} stands twice in the roster, first at {first}.",
    en_fix="Join co-owners in one row (张三、李四); delete a row only if it was typed twice; else correct an address.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the later row, naming the first."""
    for later, first in dossier.register.twins.items():
        row = dossier.dwellings[later]
        yield at_address(DUPLICATE, row, name_of(row), first=spot(dossier.dwellings[first]))
