"""Every figure and record set the product computes: `jiugai forms` lists it, forms are filled from it."""

from collections.abc import Mapping, Sequence

from addin.outcome import Outcome
from addin.tell.compound import figures as settings
from addin.tell.compound import state
from addin.tell.consent import approval, todo
from addin.tell.consent import blank_grids as grids
from addin.tell.consent import figures as counts
from addin.tell.figure import Figure, RecordSet, Value
from addin.tell.gifts import figures as gifts
from addin.tell.gifts import records as gift_records
from addin.tell.items import records as items
from addin.tell.items import version_records as versions
from addin.tell.management import figures as management
from addin.tell.meetings import figures as meetings
from addin.tell.meetings import records as attendance
from addin.tell.money import figures as money
from addin.tell.money import quarterly
from addin.tell.money import records as shares
from addin.tell.money import source_records as sources
from addin.tell.procedure import figures as procedure
from addin.tell.procedure import records as procedure_records
from addin.tell.procedure import schedule_records as schedule_records
from addin.tell.survey import figures as survey
from addin.tell.survey import records as survey_records
from addin.tell.vote import (
    blank_ballots,
    notices,
    polls,
    verdicts,
)
from addin.tell.vote import figures as law

FIGURES: tuple[Figure, ...] = (
    *settings.FIGURES,
    *counts.FIGURES,
    *law.FIGURES,
    *money.FIGURES,
    *quarterly.FIGURES,
    *gifts.FIGURES,
    *procedure.FIGURES,
    *management.FIGURES,
    *meetings.FIGURES,
    *survey.FIGURES,
    *state.FIGURES,
)
_SOURCES: tuple[tuple[tuple[Figure, ...], str], ...] = (
    (law.FIGURES, "民法典第278条或物权法第76条，按表决日期；政策要求见参数表"),
    (money.FIGURES, "参数表的资金各行和户室清册；算法见含义"),
    (state.FIGURES, "问题清单"),
)
RECORD_SETS: tuple[RecordSet, ...] = (
    shares.DWELLINGS,
    shares.BUILDINGS,
    items.RECORDS,
    sources.RECORDS,
    survey_records.OPTIONS,
    survey_records.BUILDINGS,
    survey_records.RETURNS,
    survey_records.REMARKS,
    survey_records.BLANKS,
    versions.NOTICE,
    versions.LINES,
    versions.ITEMS,
    approval.BUILDINGS_WITH_UNITS,
    approval.BUILDINGS,
    approval.UNITS,
    verdicts.RECORDS,
    notices.RECORDS,
    attendance.LISTED,
    attendance.MEETINGS,
    polls.RECORDS,
    blank_ballots.RECORDS,
    todo.RECORDS,
    *grids.GRIDS,
    grids.LISTS,
    gift_records.GIFTS,
    gift_records.PUBLIC,
    gift_records.LINES,
    procedure_records.STEPS,
    procedure_records.REGISTER,
    procedure_records.PUBLIC_REGISTER,
    procedure_records.CONDITIONS,
    procedure_records.WORDINGS,
    schedule_records.RECORDS,
)


def source(figure: Figure) -> str:
    """Where the figure comes from: its own word for it, else that of its kind."""
    return figure.source or next((text for ones, text in _SOURCES if figure in ones), "")


def figures(outcome: Outcome) -> dict[str, Value]:
    """Every single figure by name."""
    return {figure.name: figure.value(outcome) for figure in FIGURES}


def records(outcome: Outcome) -> dict[str, Sequence[Mapping[str, Value]]]:
    """Every record set by name."""
    return {record_set.name: list(record_set.records(outcome)) for record_set in RECORD_SETS}
