"""What a subject says: figures and records for forms, result sheets, and how its figures are explained."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from addin.outcome import Outcome
from addin.tally import Group
from addin.tell.explanation import Explanation
from addin.tell.figure import Figure, RecordSet
from addin.tell.sheet import ResultSheet, Row

Explain = Callable[[Outcome, Group, str], Explanation]
"""Of one figure, by its name, of one group of the first motion; figures that know no groups leave the group aside."""


class Result(Protocol):
    """A module that is a result sheet."""

    SHEET: ResultSheet

    def rows(self, outcome: Outcome) -> Sequence[Row]:
        """What stands under the header."""


@dataclass(frozen=True, slots=True)
class Subject:
    """`sheets`: every run writes them · `paper`: of the paper file beside vote and money, where the workbook has it.

    `source`: where figures come from that do not say so themselves · `explain`: figure → how it came about; a figure
    without a line says all there is in its meaning.
    """

    figures: tuple[Figure, ...] = ()
    records: tuple[RecordSet, ...] = ()
    sheets: tuple[Result, ...] = ()
    paper: tuple[Result, ...] = ()
    source: str = ""
    explain: Mapping[str, Explain] = field(default_factory=dict)
    reads: Callable[[Outcome, str], frozenset[str]] = lambda _, name: frozenset()
    """The lines of 参数 that were read before a figure stood, by its name; an explanation names them all."""
