"""改造项目: the items in their order, and over all their lists."""

from addin.tell.items import comparison_sheet, figures, ranking_sheet, records, version_records
from addin.tell.subject import Subject

ITEMS = Subject(
    figures=figures.FIGURES,
    records=(records.RECORDS, version_records.NOTICE, version_records.LINES, version_records.ITEMS),
    sheets=(ranking_sheet,),
    paper=(comparison_sheet,),
    reads=lambda outcome, _: outcome.paper.reads("items") | outcome.paper.reads("ranking"),
)
