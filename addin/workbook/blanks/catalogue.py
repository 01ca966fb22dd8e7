"""The blanks, by the file each is kept in under `xlsx_templates/blanks/`."""

from collections.abc import Callable

BLANKS: dict[str, Callable[[], bytes]] = {}
