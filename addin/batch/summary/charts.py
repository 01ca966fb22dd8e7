"""图表: 同意率 by place, money by source, progress by week; native charts over a small sheet of data beside them.

Floats exist in the charts' data only.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from addin.batch.levels import totals
from addin.batch.ranking import RANKED
from addin.batch.summary.levels import NAMES
from addin.batch.summary.looks import Looks
from addin.batch.summary.report import Report
from addin.batch.table import SOURCES
from addin.workbook import palette, printing
from addin.workbook.drawing import Drawing, Worksheet

SHEET, DATA = "图表", "图表数据"
MOST = 60
"""Bars that can be told apart."""
FONT = {"name": palette.FONT, "size": 9, "color": palette.GREY}
TITLE = {"name": palette.FONT, "size": 11, "bold": True, "color": palette.INPUT}
WIDTH, HEIGHT = 1040, 300
Rates = tuple[str, Sequence[tuple[str, int, int]]]
"""What the bars are, and of each its name, those that agree and the households."""


def draw(drawing: Drawing, looks: Looks, report: Report, rates: Rates) -> None:
    """Two sheets."""
    sheet, data = drawing.sheet(SHEET), drawing.sheet(DATA)
    sheet.hide_gridlines(2)
    pairs = [(name, agree / whole) for name, agree, whole in rates[1] if whole][:MOST]
    sums = totals(report.ranking)
    money = [(NAMES.get(code, code), sums[f"核定{code}"] / 1e6) for code in SOURCES if sums[f"核定{code}"]]
    weeks = _weeks(report)
    charts = []
    if pairs:
        title = f"各{rates[0]}同意率（户）" + (f"，前 {MOST} 名" if len(rates[1]) > MOST else "")
        charts.append(_columns(drawing, title, *_table(data, looks, 0, (rates[0], "同意率"), pairs)))
    if money:
        charts.append(_bars(drawing, *_table(data, looks, 3, ("资金来源", "核定(万元)"), money)))
    charts.append(_lines(drawing, *_table(data, looks, 6, ("周", "同意率"), weeks)))
    for at, chart in enumerate(charts):
        chart.set_size({"width": WIDTH, "height": HEIGHT})
        chart.set_chartarea({"border": {"color": palette.LINE}})
        chart.set_legend({"none": True})
        sheet.insert_chart(1 + at * 16, 0, chart, {"object_position": 2})
    sheet.write_string(0, 0, f"{report.title}　{report.today:%Y年%m月%d日}", looks.line)
    for each in (sheet, data):
        printing.page(each)
    sheet.fit_to_pages(1, 1)


def of_compounds(report: Report) -> Rates:
    """Where there is no level that tells places apart."""
    rows = report.ranking[report.ranking["section"] == RANKED].head(MOST + 1)
    columns = (rows["name"].to_list(), rows["agree"].to_list(), rows["households"].to_list())
    return "小区", list(zip(*columns, strict=True))


def _weeks(report: Report) -> list[tuple[str, float]]:
    """The last day's rate of each week in which there was a run, this one's too."""
    found: dict[str, float] = {}
    now = totals(report.ranking)
    for one in (*report.past, {"day": report.today.isoformat(), **now}):
        year, week, _ = date.fromisoformat(str(one["day"])).isocalendar()
        if one["households"]:
            found[f"{year} 年第 {week} 周"] = _rate(one)
    return list(found.items())


def _rate(one: Mapping[str, Any]) -> float:
    return int(one["agree"]) / int(one["households"])


def _table(
    sheet: Worksheet, looks: Looks, column: int, heads: tuple[str, str], rows: Sequence[tuple[str, float]]
) -> tuple[list[Any], list[Any]]:
    """Writes them side by side; gives the ranges of names and values as a chart wants them."""
    sheet.set_column(column, column, 24)
    sheet.set_column(column + 1, column + 1, 14)
    for at, head in enumerate(heads):
        sheet.write_string(0, column + at, head, looks.head)
    look = looks.numbers["0.00%" if heads[1] == "同意率" else "#,##0.00####"]
    for row, (name, value) in enumerate(rows, start=1):
        sheet.write_string(row, column, name, looks.name)
        sheet.write_number(row, column + 1, value, look)
    last = max(1, len(rows))
    return [DATA, 1, column, last, column], [DATA, 1, column + 1, last, column + 1]


def _columns(drawing: Drawing, title: str, names: list[Any], values: list[Any]) -> Any:
    chart = drawing.book.add_chart({"type": "column"})
    many = names[3] > 25
    labels = {} if many else {"value": True, "num_format": "0%", "font": FONT}
    fill = {"color": palette.TAB_INPUT}
    chart.add_series({"categories": names, "values": values, "fill": fill, "gap": 60, "data_labels": labels})
    chart.set_title({"name": title, "name_font": TITLE, "overlay": False})
    chart.set_y_axis(_percent())
    chart.set_x_axis({"num_font": FONT | ({"rotation": -90, "size": 8} if many else {}), "interval_unit": 1})
    return chart


def _bars(drawing: Drawing, names: list[Any], values: list[Any]) -> Any:
    chart = drawing.book.add_chart({"type": "bar"})
    labels = {"value": True, "num_format": "#,##0.##", "font": FONT}
    fill = {"color": palette.TAB_RESULT}
    chart.add_series({"categories": names, "values": values, "fill": fill, "gap": 50, "data_labels": labels})
    chart.set_title({"name": "核定资金来源（万元）", "name_font": TITLE, "overlay": False})
    chart.set_y_axis({"reverse": True, "num_font": FONT})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_plotarea({"layout": {"x": 0.2, "y": 0.14, "width": 0.62, "height": 0.82}})
    return chart


def _lines(drawing: Drawing, names: list[Any], values: list[Any]) -> Any:
    chart = drawing.book.add_chart({"type": "line"})
    line = {"color": palette.TAB_INPUT, "width": 2}
    labels = {"value": True, "num_format": "0.0%", "font": FONT, "position": "above"}
    marker = {"type": "circle", "size": 6, "fill": {"color": palette.TAB_INPUT}}
    chart.add_series({"categories": names, "values": values, "line": line, "marker": marker, "data_labels": labels})
    chart.set_title({"name": "每周进度：全部小区的同意率", "name_font": TITLE, "overlay": False})
    chart.set_y_axis(_percent())
    chart.set_x_axis({"num_font": FONT})
    return chart


def _percent() -> dict[str, Any]:
    return {
        "min": 0,
        "max": 1,
        "major_unit": 0.2,
        "num_format": "0%",
        "num_font": FONT,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
    }
