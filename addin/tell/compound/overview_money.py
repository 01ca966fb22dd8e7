"""The money on 一页看懂: the same names and the same numbers as in the forms."""

from collections.abc import Sequence
from decimal import Decimal

from addin.filling.sheets.values import Link
from addin.outcome import Outcome
from addin.tell.money import figures, funding_sheet, shares_sheet
from addin.tell.words import shown

UNKNOWN = "—"
NAMES = ("核定总投资", "财政补助合计", "非财政资金合计", "居民出资", "户均出资", "居民已缴")
_ON = {"居民出资": shares_sheet.SHEET.name, "户均出资": shares_sheet.SHEET.name, "居民已缴": shares_sheet.SHEET.name}
_BY_NAME = {figure.name: figure for figure in figures.FIGURES}


def money(outcome: Outcome) -> Sequence[tuple[str, Link]]:
    """Name and amount in 元, each leading to its sheet; a dash where it is not known or nobody entered it."""
    return [(name, Link(_amount(outcome, name), _place(name))) for name in NAMES]


def _amount(outcome: Outcome, name: str) -> str:
    if name == "核定总投资":
        total = outcome.dossier.settings.approved_total
        return shown(Decimal(total).scaleb(-2)) if total else UNKNOWN
    if name == "居民已缴" and not outcome.shares.ledger.accounts:
        return UNKNOWN
    value = _BY_NAME[name].value(outcome)
    return UNKNOWN if value is None else shown(value)


def _place(name: str) -> str:
    return f"'{_ON.get(name, funding_sheet.SHEET.name)}'!A1"
