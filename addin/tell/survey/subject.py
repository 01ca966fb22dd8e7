"""征求意见: how many want what, and what else was said."""

from addin.tell.subject import Subject
from addin.tell.survey import explain, figures, records, suggestions_sheet, survey_sheet

SURVEY = Subject(
    figures=figures.FIGURES,
    records=(records.OPTIONS, records.BUILDINGS, records.RETURNS, records.REMARKS, records.BLANKS, records.CHOICES),
    paper=(survey_sheet, suggestions_sheet),
    explain=dict.fromkeys(explain.NAMES, explain.explain),
    reads=lambda outcome, _: outcome.paper.reads("survey"),
)
