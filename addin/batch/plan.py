"""按排序资金用完为止, over compounds and years: which of them this year's money is enough for, which must wait.

The paper's words leave open whether the list stops at the first compound that does not fit or skips it, and whether
what is left of a year goes on to the next: both are named choices, and for the first both answers are given.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from addin.batch.ranking import RANKED

MODES = ("停止", "跳过")
"""Stop at the first that does not fit; or skip it and go on down the list."""


class Basis(StrEnum):
    """What of a compound the budget pays."""

    SUBSIDY = "财政补助"
    INVESTMENT = "核定总投资"


_COLUMN = {Basis.SUBSIDY: "subsidy", Basis.INVESTMENT: "investment"}


@dataclass(frozen=True, slots=True)
class Budget:
    """`years`: the money of each year, in fen · `carry`: what is left of a year is there in the next."""

    years: tuple[int, ...]
    basis: Basis = Basis.SUBSIDY
    carry: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """`rows`: the ranked compounds in their order, with `need` (Int64 fen, <NA> where it is not filled in) and a
    column a mode: the year from 1 in which each is paid, 0 where no year's money is enough, <NA> where `need` is.
    `sums`: a row a year and mode: `year mode budget brought paid compounds left`, in fen."""

    rows: pd.DataFrame
    sums: pd.DataFrame


def plan(ranking: pd.DataFrame, budget: Budget) -> Plan:
    """Compounds that are not ranked take no part."""
    rows = ranking.loc[ranking["section"] == RANKED, ["place", "name", "file", "省", "市", "区", "街道", "gate"]].copy()
    need = ranking.loc[rows.index, _COLUMN[budget.basis]].astype("Int64")
    rows["need"] = need.mask(need <= 0)
    sums = []
    for mode in MODES:
        rows[mode] = pd.Series(pd.NA, index=rows.index, dtype="Int64").mask(rows["need"].notna(), 0)
        brought = 0
        for year, fresh in enumerate(budget.years, start=1):
            waiting = rows.index[(rows[mode] == 0).fillna(False)]
            funds = fresh + brought
            chosen = (
                _stopping(rows.loc[waiting, "need"], funds)
                if mode == MODES[0]
                else _skipping(rows.loc[waiting, "need"], funds)
            )
            rows.loc[chosen, mode] = year
            paid = int(rows.loc[chosen, "need"].sum())
            sums.append((year, mode, fresh, brought, paid, len(chosen), funds - paid))
            brought = funds - paid if budget.carry else 0
    columns = ["year", "mode", "budget", "brought", "paid", "compounds", "left"]
    whole = {name: "Int64" for name in columns if name != "mode"}
    return Plan(rows.drop(columns="gate"), pd.DataFrame(sums, columns=columns).astype(whole))


def _stopping(need: pd.Series, funds: int) -> Sequence[int]:
    """The first of them, as far as the money goes."""
    return list(need.index[need.cumsum() <= funds])


def _skipping(need: pd.Series, funds: int) -> Sequence[int]:
    chosen = []
    for at, amount in need.items():
        if amount <= funds:
            chosen.append(at)
            funds -= int(amount)
    return chosen
