"""What a split gives: shares, subtotals, and what is borne by somebody other than a household."""

from dataclasses import dataclass
from typing import NamedTuple

from addin.money.budget import Budget
from addin.money.ledger import Ledger
from addin.money.rounding import Burden
from validators.finding import Finding
from validators.sheets.money.choices import Method, Rounding
from validators.sheets.roster.row import DwellingRow


class Share(NamedTuple):
    """What one dwelling pays, in fen; names as they print, area in 0.01 ㎡; `let_off`: relieved as a 困难户."""

    row: DwellingRow
    unit: str
    building: str
    area: int
    amount: int
    let_off: bool = False

    @property
    def dwelling(self) -> str:
        """Its address."""
        return str(self.row.address)


class Subtotal(NamedTuple):
    """A unit or a building: how many dwellings pay, their area in 0.01 ㎡, their amount in fen."""

    name: str
    dwellings: int
    area: int
    amount: int


@dataclass(frozen=True, slots=True)
class Shares:
    """All amounts in fen.  `shares` in 户室清册 order; always: sum of shares + difference = residents.

    And total − subsidy − other = residents, unless the amounts are not known: then residents and difference are 0.
    `burdens` say who bears the difference and why; where there are shares they sum to it.  `stopped`: why nothing was
    split, in Chinese; empty where it was, or where a finding of the split itself says why.
    """

    total: int
    subsidy: int
    other: int
    residents: int
    method: Method
    rounding: Rounding
    shares: tuple[Share, ...]
    by_unit: tuple[Subtotal, ...]
    by_building: tuple[Subtotal, ...]
    difference: int
    findings: tuple[Finding, ...]
    burdens: tuple[Burden, ...]
    budget: Budget
    ledger: Ledger
    stopped: tuple[str, ...] = ()
    known: bool = True
    """False where what residents owe could not be worked out."""

    @property
    def owed(self) -> int | None:
        """What residents owe, as forms and people read it: None where it is not known, or below nothing."""
        return self.residents if self.known and self.residents >= 0 else None
