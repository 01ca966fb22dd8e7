"""资金与分摊: where the money comes from, and what every dwelling pays."""

from addin.outcome import Outcome
from addin.tell.money import (
    explain,
    explain_quarterly,
    figures,
    funding_sheet,
    quarterly,
    records,
    shares_sheet,
    source_records,
)
from addin.tell.subject import Subject


def _read(outcome: Outcome, name: str) -> frozenset[str]:
    """What came in this year stands on 资金到位 alone; the rest is split by the lines of 参数."""
    if name in explain_quarterly.NAMES_OF:
        return frozenset()
    return outcome.split_by | outcome.paper.reads("ranking")


MONEY = Subject(
    figures=(*figures.FIGURES, *quarterly.FIGURES),
    records=(records.DWELLINGS, records.BUILDINGS, source_records.RECORDS),
    sheets=(shares_sheet, funding_sheet),
    source="参数表的资金各行和户室清册；算法见含义",
    explain={
        **dict.fromkeys(explain.NAMES, explain.explain),
        **dict.fromkeys(explain_quarterly.NAMES_OF, explain_quarterly.explain),
    },
    reads=_read,
)
