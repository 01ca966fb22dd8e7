"""The paper file as one value: what each of its forms comes to.  A further form is a module beside this and a field."""

from dataclasses import dataclass

from addin.paper.gifts import Gifts, gifts_of
from addin.roll import Roll
from validators.dossier import Dossier


@dataclass(frozen=True, slots=True)
class PaperFile:
    """One field a form, each empty where the workbook has no such sheet."""

    gifts: Gifts


def build(dossier: Dossier, roll: Roll) -> PaperFile:
    """Everything that can be said of the papers; never fails on bad rows (their findings stand)."""
    return PaperFile(gifts=gifts_of(dossier.papers.honours, dossier.settings.unconsented))
