"""改造项目: the items in their order, and over all their lists."""

from addin.tell.items import comparison_sheet, ranking_sheet, records, version_records
from addin.tell.subject import Subject

ITEMS = Subject(
    records=(records.RECORDS, version_records.NOTICE, version_records.LINES, version_records.ITEMS),
    sheets=(ranking_sheet,),
    paper=(comparison_sheet,),
)
