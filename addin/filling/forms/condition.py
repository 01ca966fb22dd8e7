"""`{{#若 前置条件通过}}`: is a row kept?  A name, or a name and the text it must be; nothing is ever calculated.

`{{#若 非 草稿}}` turns it round, `{{#若 表决结论 = 通过}}` and `≠` compare with what would be printed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from addin.filling.filters.printed import is_yes, plain
from addin.filling.forms.templates import Placeholder, placeholder
from addin.filling.sheets.values import Cell

_WRITTEN = re.compile(r"(非\s+)?([^=＝≠<>!！]*?)\s*(?:(≠|<>|[!！][=＝]|[=＝]{1,2})\s*(.*))?", re.DOTALL)
_QUOTES = "\"'“”‘’「」"


@dataclass(frozen=True, slots=True)
class Condition:
    """`wanted` is None where the value itself says yes or no; `denied` turns the answer round."""

    of: Placeholder
    wanted: str | None = None
    denied: bool = False

    def holds(self, values: Mapping[str, Cell]) -> bool:
        """`values` are the figures, or a record where the name is that of a field; the name must be known."""
        value = values.get(self.of.field or self.of.name)
        found = is_yes(value) if self.wanted is None else _is(value, self.wanted)
        return found != self.denied


def parse(text: str) -> Condition:
    """Whatever is written gives a condition; whether its name is known is asked of `of`."""
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        return Condition(Placeholder(text.strip()))
    negation, name, sign, wanted = match.groups()
    denied = bool(negation) != bool(sign and sign[0] not in "=＝")
    return Condition(placeholder(name), wanted.strip().strip(_QUOTES) if sign else None, denied)


def _is(value: Cell, wanted: str) -> bool:
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        try:
            return Decimal(wanted) == value
        except InvalidOperation:
            return False
    return plain(value) == wanted
