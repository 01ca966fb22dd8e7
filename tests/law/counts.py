"""Groups from bare numbers, for rules and decisions; area in 0.01 ㎡."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

from addin.law.cast import cast
from addin.law.rule import Measure, Rule
from addin.law.verdict import Verdict, judge
from addin.tally import Count, Group
from validators.dossier import Dossier
from validators.grid import CellRef
from validators.meaning.consent.answer import Answer
from validators.register import Register
from validators.sheets import settings
from validators.sheets.settings import Settings

NOBODY = Count(0, 0, 0, 0, 0, 0)


def count(
    total: int,
    agree: int = 0,
    against: int = 0,
    abstain: int = 0,
    invalid: int = 0,
    follow: int = 0,
    unserved: int = 0,
) -> Count:
    """The rest was not collected; all of it was served in time, but for `unserved`."""
    silent = total - agree - against - abstain - invalid - follow
    return Count(total, agree, against, abstain, invalid, silent, follow, silent - unserved)


def group(
    persons: Count,
    area: Count | None = None,
    *,
    households: Count = NOBODY,
    level: str = "compound",
    name: str = "全小区",
) -> Group:
    """Where no area is given every owner holds 0.01 ㎡."""
    return Group(level, name, "", "", households, persons, area or persons)  # type: ignore[arg-type]


def verdict(rule: Rule, counted: Count, deem: Answer | None = None, *, invalid_takes_part: bool = False) -> Verdict:
    """One rule judged by persons on these numbers."""
    return judge(rule, group(counted), Measure.PERSONS, cast(counted, deem, invalid_takes_part))


def vote(on: date | None, **chosen: object) -> Dossier:
    """A dossier of which only the settings matter."""
    cells = {name: CellRef(settings.SHEET, row, 2) for row, name in enumerate(settings.SETTING_NAMES, start=2)}
    chosen = {"vote_date": on, **chosen}
    return Dossier(Settings(**chosen), (), (), Register([], {}, {}, []), date(2026, 1, 1), cells)  # type: ignore[arg-type]


def served(dossier: Dossier) -> Dossier:
    """The same, with one dwelling of which it is known that its slip was delivered."""
    home = SimpleNamespace(served_on=date(2020, 1, 1), served_how="当面送达", area=None, owner="")
    return replace(dossier, dwellings=(home,))  # type: ignore[arg-type]
