"""An answer that leaves out the 单元 and found its dwelling because only one fits: how it was read must be said.

Likewise where the roster leaves it out.  The real paper grid has the word 单元 without a number (sources.md §P3).
"""

from collections.abc import Iterator

from validators.checks.place import at, few, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow

UNIT_FILLED = Kind(
    "answer-unit-filled",
    Severity.NOTE,
    zh="有 {count} 条意见（如 {value}）与户室清册只有一处写了单元，门牌只对得上一户，按 {few} 计",
    fix="对得上则无需处理；否则请把单元补齐",
    en="Answers where only one side gives the 单元: {count} ({value} …); what alone fits was taken: {few}.",
    en_fix="Nothing to do if they are right; else fill in the 单元.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once a building on each sheet, at its first such answer."""
    filled: dict[tuple[str, str], list[tuple[ConsentRow, DwellingRow]]] = {}
    for row, index in zip(dossier.answers, dossier.register.dwelling_of, strict=True):
        if index is not None and row.unit != (dwelling := dossier.dwellings[index]).unit:
            filled.setdefault((row.source.sheet, row.building), []).append((row, dwelling))
    for pairs in filled.values():
        first = pairs[0][0]
        dwellings = few([dwelling for _, dwelling in pairs])
        yield at(UNIT_FILLED, first, "unit", name_of(first), count=len(pairs), few=dwellings)
