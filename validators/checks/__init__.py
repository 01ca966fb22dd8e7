"""Checks that look across rows or sheets; one check, one file, in its subject's folder.  `SUBJECTS` is the one ordered
tuple of them: `validators.subjects` gathers what each declares.

Each module says why in its docstring, declares its `Kind`s as constants and has `check(dossier)`, which yields what it
finds.  A further one is a new file and its line in the `CHECKS` of its subject.
"""

from types import ModuleType

from validators.checks import (
    compound,
    consent,
    gifts,
    items,
    management,
    meetings,
    money,
    procedure,
    roster,
    survey,
    vote,
)
from validators.dossier import Dossier
from validators.finding import Finding

SUBJECTS = (compound, roster, consent, vote, money, survey, items, meetings, gifts, procedure, management)
CHECKS: tuple[ModuleType, ...] = tuple(check for subject in SUBJECTS for check in subject.CHECKS)


def names() -> tuple[str, ...]:
    """The checks there are, by name."""
    return tuple(check.__name__.rpartition(".")[2] for check in CHECKS)


def run(dossier: Dossier) -> list[Finding]:
    """Everything that any check finds, check by check; `in_reading_order` sorts it for people."""
    return [finding for check in CHECKS for finding in check.check(dossier)]
