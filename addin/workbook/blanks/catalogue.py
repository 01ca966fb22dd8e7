"""The blanks, by the file each is kept in under `xlsx_templates/blanks/`."""

from collections.abc import Callable

from addin.workbook.blanks import consent_grid

BLANKS: dict[str, Callable[[], bytes]] = {
    consent_grid.FILE: consent_grid.draw,
}
