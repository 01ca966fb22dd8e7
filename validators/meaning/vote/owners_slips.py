"""Which dwellings a slip of the whole 业主大会 speaks for, and whether it is plainly an owner's.

It speaks for its address, else for every dwelling of the owner of that name: an owner of several has one slip, or one
for each, and is one person either way (建筑物区分所有权解释 第9条).  A slip without a dwelling, or under another name
than the owner's, is a question: a tenant votes only by written authority (河南省物业管理条例 第15条; sources.md §1.2).
"""

from collections.abc import Callable, Sequence
from functools import cache

from validators.address.parse import Sure, parse
from validators.dossier import Dossier
from validators.meaning.roster.doors import doors_of
from validators.names.confirmed import Confirmed
from validators.sheets.roster.confirmations import Conclusion
from validators.sheets.vote.ballots import SHEET, BallotRow

NO_HOME, NOT_OWNER = "对不上户室清册", "姓名不是这一户的产权人"


def homes_of(dossier: Dossier) -> Callable[[BallotRow], tuple[int, ...]]:
    """Slip → indexes into `Dossier.dwellings`; () where the roster has none such.  Nothing is looked up until asked."""
    addressed = [row for row in dossier.papers.ballots if row.home]

    @cache
    def placed() -> dict[int, int | None]:
        read = [parse(row.home) for row in addressed]
        found = doors_of(dossier, [one.address for one in read])
        told = zip(addressed, read, found, strict=True)
        return {id(row): index for row, one, index in told if one.sure > Sure.UNSURE}

    @cache
    def owned() -> dict[str, tuple[int, ...]]:
        homes: dict[str, tuple[int, ...]] = {}
        for index in range(len(dossier.dwellings)):
            for name in _owners(dossier, index) if index not in dossier.register.twins else ():
                homes[name] = (*homes.get(name, ()), index)
        return homes

    def homes(row: BallotRow) -> tuple[int, ...]:
        if id(row) not in placed():
            return owned().get(row.name, ())
        index = placed()[id(row)]
        return () if index is None else (index,)

    return homes


def doubt(row: BallotRow, homes: Sequence[int], dossier: Dossier, said: Confirmed) -> str:
    """Why the slip is not plainly an owner's; empty where it is, or where the roster names no owner."""
    if not homes:
        return NO_HOME
    owners = [(owner, dossier.dwellings[at].source.sheet) for at in homes for owner in _owners(dossier, at)]
    own = any(owner == row.name or said.of(row.name, SHEET, owner, sheet) is Conclusion.ONE for owner, sheet in owners)
    return "" if own or not owners else NOT_OWNER


def _owners(dossier: Dossier, at: int) -> list[str]:
    return [owner for owner in dossier.dwellings[at].owner.split("、") if owner]
