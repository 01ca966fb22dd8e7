"""One block of cells into LibreOffice: values in one call; then what only formulas and formats can say."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

from addin.hosts.calc.bridge import CalcError
from addin.hosts.calc.formats import DATE_CODE, LOGICAL_CODE, MOMENT_CODE, codes
from addin.hosts.calc.values import (
    DATE,
    LOGICAL,
    as_block,
    cell_data,
    is_formula,
    refuse_what_excel_would_change,
)
from validators.grid import column_letters

if TYPE_CHECKING:
    from addin.hosts.calc.ranges import Range

CHARACTER = 200
"""One character of column width, in 0.01 mm."""
POINT = 2540 / 72
"""One point, in 0.01 mm."""
_WORD = re.compile(r'("(?:[^"]|"")*")')
_OF_WORDS = re.compile(rf"=(?:{_WORD.pattern}|[A-Z]+\({_WORD.pattern}(?:,{_WORD.pattern})*\))")
EXCEL_GRAMMAR = 3
"""com.sun.star.sheet.FormulaConvention: XL_OOX, as Excel writes formulas."""


def write(target: "Range", data: Any) -> None:
    """As setting Excel's `Range.Value`: all or nothing in a protected sheet; text stays text only in text cells."""
    refuse_if_protected(target)
    rows = as_block(data, *target.shape)
    strict = target.sheet.book.app.engine.strict
    formats = codes(target) if strict or any(map(_may_be_formula, chain.from_iterable(rows))) else None
    epoch = target.formats.epoch
    formulas, typed = [], []
    plain: list[list[str | float]] = []
    for down, row in enumerate(rows):
        plain.append([])
        for along, value in enumerate(row):
            code = formats[down][along] if formats else ""
            if strict:
                refuse_what_excel_would_change(value, code, _place(target, down, along))
            if is_formula(value, code):
                formulas.append((down, along, value))
                value = None
            elif isinstance(value, (date, bool)):
                typed.append((down, along, value))
            plain[-1].append(cell_data(value, epoch))
    target.uno.setDataArray(tuple(map(tuple, plain)))
    _format(target, typed)
    _put_formulas(target, formulas)


def _may_be_formula(value: object) -> bool:
    return isinstance(value, str) and value.startswith("=")


def refuse_if_protected(target: "Range") -> None:
    """Some of LibreOffice's calls would say nothing; Excel always refuses."""
    if target.sheet.uno.isProtected() and target.api.Locked:
        raise CalcError(f"sheet {target.sheet.name} is protected")


def _place(target: "Range", down: int, along: int) -> str:
    return f"{target.sheet.name}!{column_letters(target.first_column + along)}{target.first_row + down}"


def _format(target: "Range", typed: Sequence[tuple[int, int, date | bool]]) -> None:
    """A date shows as one, whatever the cell's format was; Excel does the same."""
    formats = target.formats
    for down, along, value in typed:
        cell = target.uno.getCellByPosition(along, down)
        key = cell.getPropertyValue("NumberFormat")
        if not formats.kind(key) & (LOGICAL if isinstance(value, bool) else DATE):
            moment = MOMENT_CODE if isinstance(value, datetime) else DATE_CODE
            code = LOGICAL_CODE if isinstance(value, bool) else moment
            cell.setPropertyValue("NumberFormat", formats.key(code))


def _put_formulas(target: "Range", formulas: Sequence[tuple[int, int, str]]) -> None:
    """Excel's spelling, translated; each run of formulas below each other goes in at once."""
    if not formulas:
        return
    translated = _translator(target)
    runs: dict[tuple[int, int], list[str]] = {}
    for down, along, text in sorted(formulas, key=lambda formula: (formula[1], formula[0])):
        before = next((start for start in reversed(runs) if start == (along, down - len(runs[start]))), None)
        runs.setdefault(before or (along, down), []).append(translated(down, along, text))
    for (along, down), texts in runs.items():
        block = target.uno.getCellRangeByPosition(along, down, along, down + len(texts) - 1)
        block.setFormulaArray(tuple((text,) for text in texts))


def _translator(target: "Range") -> Callable[[int, int, str], str]:
    """(row, column, formula in Excel's spelling) → in LibreOffice's own: it reads the one and prints the other.

    A function of nothing but words, as a link is, needs no reading, and a list has one in each row.
    """
    document = target.sheet.book.document
    excel, own = (document.createInstance("com.sun.star.sheet.FormulaParser") for _ in range(2))
    excel.FormulaConvention, excel.CompileEnglish, own.CompileEnglish = EXCEL_GRAMMAR, True, True

    def translated(down: int, along: int, text: str) -> str:
        if _OF_WORDS.fullmatch(text):
            return "".join(part if part.startswith('"') else part.replace(",", ";") for part in _WORD.split(text))
        place = target.uno.getCellByPosition(along, down).CellAddress
        return "=" + str(own.printFormula(excel.parseFormula(text, place), place))

    return translated
