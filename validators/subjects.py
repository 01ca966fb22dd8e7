"""The subjects in their order, and what is gathered from their declarations: checks, sheets, names of results.

A subject is a folder of `validators/checks` whose `__init__` declares `CHECKS`, `SHEETS` (those that a workbook may do
without), `RESULTS` (name → what stands on it) and `SPEAKS_OF` (for the list of findings).
"""

from dataclasses import fields
from types import ModuleType

from validators.checks import SUBJECTS
from validators.papers import Papers
from validators.sheets.optional import OptionalSheet

_IN_ORDER = [one.name for one in fields(Papers)]


def _place(sheet: OptionalSheet) -> int:
    """Where it is read; one whose rows have no field of their own comes last."""
    return _IN_ORDER.index(sheet.field) if sheet.field in _IN_ORDER else len(_IN_ORDER)


NAMED: dict[str, ModuleType] = {each.__name__.rpartition(".")[2]: each for each in SUBJECTS}
"""By the one word that a subject has on every shelf."""
OPTIONAL: tuple[OptionalSheet, ...] = tuple(sorted((one for each in SUBJECTS for one in each.SHEETS), key=_place))
"""In the order in which they are read."""
RESULTS: dict[str, str] = {name: about for each in SUBJECTS for name, about in each.RESULTS.items()}
"""The result sheets that belong to a subject → what stands on them."""
