"""征求意见 counted: how many households want what, in the compound and in every building; what else they said.

A household is a dwelling people live in (contract.md, Answers): several sheets of one dwelling are one household, with
the ticks of all of them.  Shares are of all households and of those that answered; a sheet whose address the roster
does not have, or of a shop, counts as returned and for no household.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from addin.roll import Roll
from validators.dossier import Dossier
from validators.meaning.survey.surveyed import homes, said
from validators.sheets.survey.row import SurveyRow


class Place(NamedTuple):
    """The compound, or one building: how many households it has and how many of them answered."""

    name: str
    households: int
    answered: int
    ticks: Counter[str]
    """Option → households that tick it."""

    def of_all(self, option: str) -> Fraction | None:
        """Among all households; None where there are none."""
        return Fraction(self.ticks[option], self.households) if self.households else None

    def of_answers(self, option: str) -> Fraction | None:
        """Among those that answered."""
        return Fraction(self.ticks[option], self.answered) if self.answered else None

    @property
    def returned(self) -> Fraction | None:
        """回收率: households that answered among all."""
        return Fraction(self.answered, self.households) if self.households else None


class Remark(NamedTuple):
    """What a household wrote; `dwelling` as it prints, or its address as read where the roster has none such."""

    dwelling: str
    row: SurveyRow
    text: str


@dataclass(frozen=True, slots=True)
class Survey:
    """`issued` and `sheets` in sheets; `places`: the compound first, then its buildings; `elsewhere`: sheets that are
    of no household (address unknown, or not lived in)."""

    options: tuple[str, ...]
    issued: int
    sheets: int
    elsewhere: int
    places: tuple[Place, ...]
    remarks: tuple[Remark, ...]
    ticked: tuple[tuple[int, frozenset[str]], ...] = ()
    """Dwelling in `Roll.dwellings` → what it ticks, for every household that answered."""
    counted: tuple[tuple[int, SurveyRow], ...] = ()
    """The same dwellings, each with every sheet of its own, in sheet order."""

    @property
    def compound(self) -> Place:
        """All of it."""
        return self.places[0]

    def wanting(self, options: Iterable[str]) -> int:
        """Households that tick any of these."""
        wanted = frozenset(options)
        return sum(not wanted.isdisjoint(ticks) for _, ticks in self.ticked)


def survey_of(dossier: Dossier, roll: Roll) -> Survey:
    """Counts of a workbook; all of them 0 where it has no survey."""
    rows = dossier.papers.survey
    options = tuple(head.words for head in dossier.papers.survey_options) if rows else ()
    position = {id(dwelling.row): number for number, dwelling in enumerate(roll.dwellings)}
    ticked: dict[int, frozenset[str]] = {}
    remarks: list[Remark] = []
    counted: list[tuple[int, SurveyRow]] = []
    for row, home in zip(rows, homes(dossier), strict=True):
        number = None if home is None else position.get(id(dossier.dwellings[home]))
        if number is not None and roll.dwellings[number].household:
            ticked[number] = ticked.get(number, frozenset()) | frozenset(row.ticks)
            counted.append((number, row))
        if text := said(row):
            remarks.append(Remark(str((row if home is None else dossier.dwellings[home]).address), row, text))
    places = _places(roll, ticked)
    issued = dossier.settings.survey_issued
    return Survey(
        options,
        places[0].households if issued is None else issued,
        len(rows),
        len(rows) - len(counted),
        places,
        tuple(remarks),
        tuple(sorted(ticked.items())),
        tuple(counted),
    )


def _places(roll: Roll, ticked: dict[int, frozenset[str]]) -> tuple[Place, ...]:
    buildings: dict[str, list[int]] = {unit.building_name: [] for unit in roll.units}
    everybody: list[int] = []
    for number, dwelling in enumerate(roll.dwellings):
        if dwelling.household:
            everybody.append(number)
            buildings[roll.units[dwelling.unit].building_name].append(number)
    groups = [("全小区", everybody), *((name, numbers) for name, numbers in buildings.items() if numbers)]
    return tuple(_place(name, numbers, ticked) for name, numbers in groups)


def _place(name: str, numbers: Sequence[int], ticked: dict[int, frozenset[str]]) -> Place:
    answers = [ticked[number] for number in numbers if number in ticked]
    return Place(name, len(numbers), len(answers), Counter(option for ticks in answers for option in ticks))
