"""光荣榜: what was given, kind by kind."""

from addin.tell.gifts import explain, figures, gifts_sheet, records
from addin.tell.subject import Subject

GIFTS = Subject(
    figures=figures.FIGURES,
    records=(records.GIFTS, records.PUBLIC, records.LINES),
    paper=(gifts_sheet,),
    explain=dict.fromkeys(explain.NAMES, explain.explain),
    reads=lambda outcome, _: outcome.paper.reads("gifts"),
)
