"""Number formats of a document: by Excel's code, by kind, by place."""

from typing import TYPE_CHECKING, Any

from addin.hosts.calc.bridge import uno_module
from addin.hosts.calc.values import DATE, LOGICAL, TIME

if TYPE_CHECKING:
    from addin.hosts.calc.ranges import Range

DATE_CODE, MOMENT_CODE, LOGICAL_CODE = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "BOOLEAN"


class Formats:
    """The formats that one document knows."""

    def __init__(self, document: Any) -> None:
        self._formats = document.NumberFormats
        self._locale = uno_module().createUnoStruct("com.sun.star.lang.Locale", "en", "US", "")
        self._kinds: dict[int, int] = {}

    def key(self, code: str) -> int:
        """The document's number for a code, added if new."""
        key = int(self._formats.queryKey(code, self._locale, False))
        return key if key >= 0 else int(self._formats.addNew(code, self._locale))

    def code(self, key: int) -> str:
        """The code as Excel writes it."""
        return str(self._formats.getByKey(key).FormatString)

    def kind(self, key: int) -> int:
        """DATE, TIME or LOGICAL bits; 0 for all else."""
        if key not in self._kinds:
            self._kinds[key] = self._formats.getByKey(key).Type & (DATE | TIME | LOGICAL)
        return self._kinds[key]


def codes_by_column(target: "Range") -> list[list[str] | str]:
    """For each column of the range one code for all its cells, or where they differ, one a cell."""
    formats = target.formats
    found: list[list[str] | str] = []
    for at in range(target.uno.Columns.Count):
        column = target.uno.getCellRangeByPosition(at, 0, at, target.shape[0] - 1)
        key = column.getPropertyValue("NumberFormat")
        if key is not None:
            found.append(formats.code(key))
            continue
        cells = (column.getCellByPosition(0, row) for row in range(target.shape[0]))
        found.append([formats.code(cell.getPropertyValue("NumberFormat")) for cell in cells])
    return found
