"""The paper file as one value: what each form comes to.  A further form is a module beside this and a property."""

from collections.abc import Callable, Sequence
from functools import cached_property
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
from validators.sheets.settings import Settings
from validators.sheets.traced import watching_alone

_Form = TypeVar("_Form")


class PaperFile:
    """One property a form, each empty where the workbook has no such sheet, worked out when somebody asks for it: who
    only wants the gate waits for no comparison of names.  Never fails on bad rows (their findings stand).

    `further`: the dossiers of the motions of 议题.
    """

    def __init__(self, dossier: Dossier, roll: Roll, further: Sequence[Dossier] = ()) -> None:
        self._dossier, self._roll, self._further = dossier, roll, further
        self._read: dict[str, frozenset[str]] = {}

    @cached_property
    def survey(self) -> Survey:
        """征求意见, counted."""
        return self._watched("survey", lambda: survey_of(self._dossier, self._roll))

    @cached_property
    def items(self) -> Items:
        """改造项目 beside every list of items."""
        survey = self.survey
        return self._watched("items", lambda: items_of(self._dossier, survey))

    @cached_property
    def ranking(self) -> Ranking:
        """In which order the items stand."""
        items = self.items
        return self._watched("ranking", lambda: ranking(self._dossier, items))

    @cached_property
    def gifts(self) -> Gifts:
        """光荣榜, summed."""
        return self._watched("gifts", lambda: gifts_of(self._dossier.papers.honours, self._settings.unconsented))

    @cached_property
    def procedure(self) -> Procedure:
        """工作流程, step by step."""
        with watching_alone(self._settings):  # which papers there are is no line that a step rests on
            held = held_records(self._dossier)
        steps, today = self._dossier.papers.steps, self._dossier.today
        return self._watched("procedure", lambda: procedure_of(steps, self._settings, today, held))

    @cached_property
    def gate(self) -> Gate:
        """前置条件."""
        conditions, today = self._dossier.papers.preconditions, self._dossier.today
        return self._watched("gate", lambda: gate_of(conditions, self._roll, today))

    @cached_property
    def eligibility(self) -> tuple[Eligible, ...]:
        """Whether the compound is old enough, by each policy."""
        return self._watched("eligibility", lambda: eligibility(self._settings))

    @cached_property
    def schedule(self) -> Schedule:
        """倒排工期."""
        steps, today = self._dossier.papers.steps, self._dossier.today
        return self._watched("schedule", lambda: schedule_of(steps, self._settings, today))

    @cached_property
    def management(self) -> Management:
        """物业意向 and a year's reckoning."""
        return self._watched("management", lambda: management_of(self._dossier, self._roll))

    @cached_property
    def meetings(self) -> Sessions:
        """会议签到, 表决票, 决议签字."""
        return self._watched("meetings", lambda: sessions.build(self._dossier, self._roll, self._further))

    def reads(self, form: str) -> frozenset[str]:
        """The lines of 参数 that a form read."""
        getattr(self, form)
        return self._read[form]

    @property
    def _settings(self) -> Settings:
        return self._dossier.settings

    def _watched(self, name: str, made: Callable[[], _Form]) -> _Form:
        with watching_alone(self._settings) as seen:
            found = made()
        self._read[name] = frozenset(seen)
        return found
