"""The sheets of the paper file in a test: small text tables, read as the product reads them."""

from dataclasses import replace
from datetime import date

from tests.dossiers import SETTLED, TODAY
from tests.tables import grid
from validators.dossier import Dossier
from validators.finding import Finding
from validators.grid import CellRef
from validators.papers import Papers
from validators.papers_read import read_papers
from validators.register import register
from validators.sheets import settings


def read(**tables: str) -> tuple[Papers, tuple[Finding, ...]]:
    """Sheet name → its table; the rows and what reading them finds."""
    found = read_papers({name: (grid(name, table),) for name, table in tables.items()})
    return found.papers, found.findings


def dossier(today: date = TODAY, chosen: dict[str, object] | None = None, **tables: str) -> Dossier:
    """A dossier with these sheets; `chosen`: fields of `Settings`."""
    cells = {name: CellRef(settings.SHEET, row, 2) for row, name in enumerate(settings.SETTING_NAMES, start=2)}
    made = replace(SETTLED, **(chosen or {}))  # type: ignore[arg-type]
    return Dossier(made, (), (), register((), ()), today, cells, papers=read(**tables)[0])
