"""What is wrong with a sheet, as data: a stable code, a place, what was seen, what to do.

A `Kind` is declared once, in the file of the field, sheet or check that can report it.  A `Finding` is one
occurrence; its texts are made from the kind only when somebody reads them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from validators.grid import CellRef


class Severity(StrEnum):
    """error: must be mended, results are a draft until then · warning: look at it · note: how it was read."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    __hash__ = str.__hash__  # in C: they are keys of everything that is counted


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing that can be wrong.  Texts are templates over `{value}` and the finding's parameters.

    `doubt`: what a person must settle of the vote, or of the dwelling, at that place before it may turn a verdict, in a
    few Chinese words; it counts as written meanwhile.  Empty: it makes nothing doubtful.
    """

    code: str
    severity: Severity
    zh: str
    fix: str
    en: str
    en_fix: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One occurrence of a kind; it cannot be built without a place.

    `value`: what is wrong, as the message calls it; in a report (`holding`) it is what the cell at `place` holds.
    """

    kind: Kind
    place: CellRef
    column: str = ""
    value: str = ""
    params: Mapping[str, object] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """Stable, for machines and for looking the kind up."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """The kind's."""
        return self.kind.severity

    @property
    def message(self) -> str:
        """What is wrong, in Chinese."""
        return self._render(self.kind.zh)

    @property
    def fix(self) -> str:
        """What to do, in Chinese."""
        return self._render(self.kind.fix)

    @property
    def english(self) -> str:
        """Both, in English."""
        return f"{self._render(self.kind.en)} {self._render(self.kind.en_fix)}"

    def holding(self, text: str) -> "Finding":
        """The same finding with `text`, what its cell holds, as its value; the message keeps its own words."""
        return self if text == self.value else replace(self, value=text, params={"value": self.value, **self.params})

    def _render(self, template: str) -> str:
        return template.format(**{"value": self.value, "column": self.column, **self.params})


@dataclass(frozen=True, slots=True)
class Unused:
    """Cells that nothing was made of (`C4`, `H2:J9`), and why."""

    range: str
    why: str


class Account(NamedTuple):
    """Of all non-empty cells of a sheet: how many there are, how many are used, and where the others stand."""

    filled: int = 0
    used: int = 0
    unused: tuple[Unused, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetCount:
    """What was looked at on a sheet: its data rows (no titles, header, blank or 合计 rows), non-empty cells in them.

    `account`: of all its cells, drawn up when somebody asks.
    """

    name: str
    rows: int
    cells: int
    account: Callable[[], Account] = field(default=Account, compare=False, repr=False)

    @property
    def filled(self) -> int:
        """All its non-empty cells; they are `used`, or stand in one of the ranges of `unused`."""
        return self.account().filled

    @property
    def used(self) -> int:
        """Cells that something was made of."""
        return self.account().used

    @property
    def unused(self) -> tuple[Unused, ...]:
        """The others."""
        return self.account().unused


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a workbook, and what was looked at to find them."""

    workbook: str
    sheets: tuple[SheetCount, ...]
    checks_run: int
    findings: tuple[Finding, ...]

    def counts(self) -> dict[str, int]:
        """`{"error": n, "warning": n, "note": n}`."""
        seen = Counter(finding.severity for finding in self.findings)
        return {severity.value: seen[severity] for severity in Severity}

    @property
    def has_errors(self) -> bool:
        """Results are a draft until these are mended."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def in_reading_order(findings: Iterable[Finding], sheets: Iterable[str]) -> tuple[Finding, ...]:
    """Errors first, then warnings, then notes; within each by sheet as in the workbook, row, column."""
    severity_rank = {severity: rank for rank, severity in enumerate(Severity)}
    sheet_rank = {name: rank for rank, name in enumerate(sheets)}
    return tuple(
        sorted(
            findings,
            key=lambda f: (
                severity_rank[f.severity],
                sheet_rank.get(f.place.sheet, -1),
                f.place.row,
                f.place.column,
                f.code,
            ),
        )
    )
