"""前置条件 ② 居民自愿承担费用: the number of 承诺书 beside the number of households whose signed consent is on file.

The paper grid asks both with one tick (sources.md §0), so the two should be the same households; only a number written
into 证明材料 (居民承诺书112份) can be compared.
"""

import re
from collections.abc import Iterator

from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.consent.answered import opinion_of
from validators.meaning.roster.counted import households
from validators.sheets.consent.opinion import Opinion
from validators.sheets.procedure.condition import Condition

_COUNT = re.compile(r"(\d{1,6})\s*[份户]")
DIFFER = Kind(
    "commitment-count-differs",
    Severity.WARNING,
    zh="证明材料写的承诺书是 {value} 份（户），同意表里有效的同意是 {agree} 户",
    fix="请核对承诺书和同意表：没有签字的、重复的不算；两者用途不同的无需处理",
    en="The proof speaks of {value}, the list of answers has {agree} households that validly agree.",
    en_fix="Compare the promises with the answers: unsigned and doubled ones do not count.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 证明材料; silent where no answer was collected."""
    if not dossier.answers:
        return
    for row in dossier.papers.preconditions:
        found = _COUNT.search(row.evidence)
        if row.condition is Condition.PAYING and found:
            agree = _agreeing(dossier)
            if int(found[1]) != agree:
                place = row.source.ref(row.row, "evidence")
                yield Finding(DIFFER, place, "证明材料", found[1], {"agree": agree})


def _agreeing(dossier: Dossier) -> int:
    kinds = households(dossier.settings)
    homes = (
        indexes
        for dwelling, indexes in dossier.register.answers_of.items()
        if dossier.dwellings[dwelling].kind in kinds
    )
    return sum(
        opinion_of((dossier.answers[index] for index in indexes), dossier.settings.repeated) is Opinion.AGREE
        for indexes in homes
    )
