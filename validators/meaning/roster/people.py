"""Whose dwellings are whose, and what 人工确认 answered: what every comparison of names begins with."""

from validators.dossier import Dossier
from validators.names.confirmed import Confirmed, confirmed
from validators.names.person import Known, known
from validators.remembered import remembered


@remembered
def answers_of(dossier: Dossier) -> Confirmed:
    """What 人工确认 says."""
    return confirmed(dossier.papers.confirmations)


@remembered
def known_of(dossier: Dossier) -> Known:
    """The roster's people and doors beside it."""
    return known(dossier.dwellings, answers_of(dossier))
