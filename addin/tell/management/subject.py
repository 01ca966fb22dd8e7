"""物业引入: does a year's income cover a year's cost?"""

from addin.tell.management import explain, figures, management_sheet
from addin.tell.subject import Subject

MANAGEMENT = Subject(
    figures=figures.FIGURES,
    paper=(management_sheet,),
    explain=dict.fromkeys(explain.NAMES, explain.explain),
    reads=lambda outcome, _: outcome.paper.reads("management"),
)
