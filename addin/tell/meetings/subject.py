"""会议: who was there, what was cast, and who is who."""

from addin.tell.meetings import figures, hall, people_sheet, records, sessions_sheet
from addin.tell.subject import Subject

MEETINGS = Subject(
    figures=(*figures.FIGURES, *hall.FIGURES),
    records=(records.LISTED, records.MEETINGS, hall.RECORDS),
    paper=(sessions_sheet, people_sheet),
    reads=lambda outcome, _: outcome.paper.reads("meetings"),
)
