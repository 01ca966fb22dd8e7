"""征求意见建议: what households wrote in their own words, each with the cell and the page it comes from."""

from addin.outcome import Outcome
from addin.tell.compound.problems_sheet import link_to
from addin.tell.sheet import ResultColumn, ResultSheet, Row
from validators.fields.scan import names_in

SHEET = ResultSheet(
    "征求意见建议",
    (
        ResultColumn("门牌", 18),
        ResultColumn("姓名", 9),
        ResultColumn("日期", 11, "date"),
        ResultColumn("意见建议", 46, "wrap"),
        ResultColumn("勾选项数", 8, "integer"),
        ResultColumn("扫描件", 9),
        ResultColumn("出处", 12),
    ),
)


def rows(outcome: Outcome) -> list[Row]:
    """One row a sheet that says something, in sheet order."""
    found: list[Row] = []
    for remark in outcome.paper.survey.remarks:
        row = remark.row
        cell = row.source.ref(row.row, "suggestion")
        about: Row = [remark.dwelling, row.name, row.dated, remark.text]
        found.append([*about, len(row.ticks), names_in(row.scan), link_to(cell)])
    return found
