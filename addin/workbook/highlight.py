"""Cells named in 问题清单 light up in the input sheets.

A conditional format may not point at another sheet, but a defined name may: each rule asks whether its own address
stands there.  So nothing of the user's is recoloured, and a mended cell goes out with the next run.
"""

from collections.abc import Mapping

from addin.tell.compound import problems_sheet as problems
from addin.tell.compound.problems_sheet import SEVERITY_WORDS
from addin.workbook import palette
from addin.workbook.drawing import RULES_ROW, Drawing, Worksheet
from validators.finding import Severity
from validators.grid import column_letters

PLACES = "问题位置"
LEVELS = "问题级别"
REACH = 5000
"""So many findings light up their cells; more are listed but stay dark, to keep scrolling quick."""

MARKS: dict[Severity, Mapping[str, object]] = {
    Severity.ERROR: {**palette.TONES["bad"], "bold": True},
    Severity.WARNING: palette.TONES["warn"],
    Severity.NOTE: palette.NOTED,
}


def define_names(drawing: Drawing) -> None:
    """The names that the rules look up: two columns of 问题清单."""
    headers = problems.SHEET.headers
    for name, header in ((PLACES, problems.ADDRESS), (LEVELS, "级别")):
        letters = column_letters(headers.index(header) + 1)
        drawing.book.define_name(name, f"={problems.SHEET.name}!${letters}$2:${letters}${REACH + 1}")


def light_up(drawing: Drawing, sheet: Worksheet, name: str, first_row: int, last_column: int) -> None:
    """Put the rules on a sheet from `first_row` (from 0) down, worst first."""
    prefix = f"{name}!".replace('"', '""')
    for severity, mark in MARKS.items():
        word = SEVERITY_WORDS[severity]
        rule = f'=COUNTIFS({PLACES},"{prefix}"&ADDRESS(ROW(),COLUMN(),4),{LEVELS},"{word}")>0'
        sheet.conditional_format(
            first_row,
            0,
            RULES_ROW,
            last_column,
            {"type": "formula", "criteria": rule, "format": drawing.look(**mark), "stop_if_true": True},
        )
