"""The paper file as one value: what each of its forms comes to.  A further form is a module beside this and a field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from addin.paper.gifts.sums import Gifts, gifts_of
from addin.paper.items.lists import Items, items_of
from addin.paper.items.ranking import Ranking, ranking
from addin.paper.management.year import Management, management_of
from addin.paper.meetings import sessions
from addin.paper.meetings.sessions import Sessions
from addin.paper.procedure.eligibility import Eligible, eligibility
from addin.paper.procedure.preconditions import Gate, gate_of
from addin.paper.procedure.schedule import Schedule, schedule_of
from addin.paper.procedure.steps import Procedure, procedure_of
from addin.paper.survey.counts import Survey, survey_of
from addin.roll import Roll
from validators.dossier import Dossier
from validators.meaning.procedure.papers import held_records
from validators.sheets.traced import watching

_Form = TypeVar("_Form")


@dataclass(frozen=True, slots=True)
class PaperFile:
    """One field a form, each empty where the workbook has no such sheet."""

    survey: Survey
    items: Items
    ranking: Ranking
    gifts: Gifts
    procedure: Procedure
    gate: Gate
    eligibility: tuple[Eligible, ...]
    schedule: Schedule
    management: Management
    meetings: Sessions
    reads: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Form → the lines of 参数 that it read."""


def build(dossier: Dossier, roll: Roll, further: Sequence[Dossier] = ()) -> PaperFile:
    """Everything that can be said of the papers; never fails on bad rows (their findings stand).

    `further`: the dossiers of the motions of 议题.
    """
    papers, settings, today = dossier.papers, dossier.settings, dossier.today
    reads: dict[str, frozenset[str]] = {}

    survey = _watched(reads, dossier, "survey", lambda: survey_of(dossier, roll))
    items = _watched(reads, dossier, "items", lambda: items_of(dossier, survey))
    held = held_records(dossier)
    return PaperFile(
        survey=survey,
        items=items,
        ranking=_watched(reads, dossier, "ranking", lambda: ranking(dossier, items)),
        gifts=_watched(reads, dossier, "gifts", lambda: gifts_of(papers.honours, settings.unconsented)),
        procedure=_watched(reads, dossier, "procedure", lambda: procedure_of(papers.steps, settings, today, held)),
        gate=_watched(reads, dossier, "gate", lambda: gate_of(papers.preconditions, roll, today)),
        eligibility=_watched(reads, dossier, "eligibility", lambda: eligibility(settings)),
        schedule=_watched(reads, dossier, "schedule", lambda: schedule_of(papers.steps, settings, today)),
        management=_watched(reads, dossier, "management", lambda: management_of(dossier, roll)),
        meetings=_watched(reads, dossier, "meetings", lambda: sessions.build(dossier, roll, further)),
        reads=reads,
    )


def _watched(reads: dict[str, frozenset[str]], dossier: Dossier, name: str, made: Callable[[], _Form]) -> _Form:
    with watching(dossier.settings) as seen:
        found = made()
    reads[name] = frozenset(seen)
    return found
