"""What a test looks at in a reading."""

from validators.fields.plain import printed
from validators.fields.reading import Reading
from validators.finding import Finding
from validators.grid import CellRef, Raw


def codes(reading: Reading[object]) -> list[str]:
    return [issue.kind.code for issue in reading.issues]


def findings(reading: Reading[object], raw: Raw = "", column: str = "某列") -> list[Finding]:
    """As the table reader makes them."""
    place = CellRef("表", 2, 1)
    return [Finding(issue.kind, place, column, printed(raw), issue.params) for issue in reading.issues]
