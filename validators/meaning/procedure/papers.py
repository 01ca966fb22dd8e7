"""Which records of a step the workbook itself holds: its sign-in sheet, its slips, the survey's sheets.

A meeting is that of a step where it has its name, or else met on its days.
"""

from collections.abc import Mapping

from validators.dossier import Dossier
from validators.grid import CellRef
from validators.meaning.meetings.gatherings import Gathering, gathering_of, gatherings
from validators.sheets.procedure.row import StepRow
from validators.sheets.procedure.step import Step

Held = Mapping[CellRef, frozenset[str]]


def place_of(row: StepRow) -> CellRef:
    """Where the step stands."""
    return row.source.ref(row.row, "step")


def held_records(dossier: Dossier) -> Held:
    """Place of a step → the records that other sheets hold of it; only steps that have any."""
    met = gatherings(dossier)
    found = {place_of(row): frozenset(_of(row, dossier, met)) for row in dossier.papers.steps}
    return {place: records for place, records in found.items() if records}


def meeting_of(row: StepRow, met: tuple[Gathering, ...]) -> Gathering | None:
    """The meeting that a step was; None for a step at which nobody meets, and where several would do."""
    if row.step is None or not row.step.meets:
        return None
    named = [one for one in met if one.name and one.name == row.name]
    last = row.finished
    same_days = [one for one in met if row.start and last and one.day and row.start <= one.day <= last]
    return next((found[0] for found in (named, same_days) if len(found) == 1), None)


def _of(row: StepRow, dossier: Dossier, met: tuple[Gathering, ...]) -> list[str]:
    if row.step is Step.SURVEY:
        return ["征求意见表"] if dossier.papers.survey else []
    meeting = meeting_of(row, met)
    if meeting is None:
        return []
    slips = any(gathering_of(slip.meeting, met) is meeting for slip in dossier.papers.ballots)
    return [name for name, is_there in (("签到表", bool(meeting.listed)), ("表决票", slips)) if is_there]
