"""Which dwelling does an answer speak of, and who owns what: the look-ups that checks and counts share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from validators.sheets.consent import ConsentRow
from validators.sheets.roster import DwellingRow


@dataclass(frozen=True, slots=True)
class Register:
    """Indexes into `Dossier.dwellings` and `Dossier.answers`.

    dwelling_of[a]: the dwelling an answer speaks of, None where the roster has none such ·
    answers_of[d]: the answers for a dwelling, in order (only dwellings that have one) ·
    twins: dwellings whose address the roster already had on an earlier row → that earlier dwelling ·
    person_of[d]: who owns a dwelling, as a number from 0 ·
    """

    dwelling_of: Sequence[int | None]
    answers_of: Mapping[int, Sequence[int]]
    twins: Mapping[int, int]
    person_of: Sequence[int]


def register(dwellings: Sequence[DwellingRow], answers: Sequence[ConsentRow], developer: str = "") -> Register:
    """Build the look-ups.  Persons: same 产权人代码; else same 产权人 and same 联系电话; the developer's are one."""
    raise NotImplementedError
