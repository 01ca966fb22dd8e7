"""The paper file as one value: what each of its forms comes to.  A further form is a module beside this and a field."""

from collections.abc import Sequence
from dataclasses import dataclass

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


def build(dossier: Dossier, roll: Roll, further: Sequence[Dossier] = ()) -> PaperFile:
    """Everything that can be said of the papers; never fails on bad rows (their findings stand).

    `further`: the dossiers of the motions of 议题.
    """
    papers, settings, today = dossier.papers, dossier.settings, dossier.today
    survey = survey_of(dossier, roll)
    items = items_of(dossier, survey)
    return PaperFile(
        survey=survey,
        items=items,
        ranking=ranking(dossier, items),
        gifts=gifts_of(papers.honours, settings.unconsented),
        procedure=procedure_of(papers.steps, settings, today, held_records(dossier)),
        gate=gate_of(papers.preconditions, roll, today),
        eligibility=eligibility(settings),
        schedule=schedule_of(papers.steps, settings, today),
        management=management_of(dossier, roll),
        meetings=sessions.build(dossier, roll, further),
    )
