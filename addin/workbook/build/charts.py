"""The charts on 控制台, native ones: 同意率 by building and by unit, money by source."""

from collections.abc import Mapping
from typing import Any

from addin.workbook import palette
from addin.workbook.build.chart_data import ranges
from addin.workbook.drawing import Drawing, Worksheet

HEIGHT = 250
Places = Mapping[str, tuple[int, int]]
"""Pair of data → distance from the left and width, in pixels."""
FONT = {"name": palette.FONT, "size": 9, "color": palette.GREY}
TITLE = {"name": palette.FONT, "size": 11, "bold": True, "color": palette.INPUT}


def insert_charts(drawing: Drawing, sheet: Worksheet, row: int, column: int, places: Places) -> None:
    """Side by side from this cell on."""
    for pair, (left, width) in places.items():
        chart = _money(drawing, sheet.name) if pair == "money" else _rates(drawing, sheet.name, pair)
        chart.set_size({"width": width, "height": HEIGHT})
        chart.set_chartarea({"border": {"color": palette.LINE}})
        chart.set_legend({"none": True})
        chart.show_hidden_data()
        sheet.insert_chart(row, column, chart, {"object_position": 2, "x_offset": left})


def _rates(drawing: Drawing, sheet: str, pair: str) -> Any:
    """Columns from 0 to 100 %."""
    title = {"building": "各楼栋同意率（户）", "unit": "各单元同意率（户）"}[pair]
    chart = drawing.book.add_chart({"type": "column"})
    names, values = ranges(sheet, pair)
    labels = {"value": True, "num_format": "0%;;", "font": FONT} if pair == "building" else {}
    fill = {"color": palette.TAB_INPUT}
    chart.add_series({"categories": names, "values": values, "fill": fill, "gap": 60, "data_labels": labels})
    chart.set_title({"name": title, "name_font": TITLE, "overlay": False})
    chart.set_y_axis(
        {
            "min": 0,
            "max": 1,
            "major_unit": 0.2,
            "num_format": "0%",
            "num_font": FONT,
            "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
        }
    )
    chart.set_x_axis({"num_font": FONT | ({"rotation": -90, "size": 8} if pair == "unit" else {}), "interval_unit": 1})
    return chart


def _money(drawing: Drawing, sheet: str) -> Any:
    """Bars from the top down, each with its amount."""
    chart = drawing.book.add_chart({"type": "bar"})
    names, values = ranges(sheet, "money")
    labels = {"value": True, "num_format": "#,##0.##", "font": FONT}
    fill = {"color": palette.TAB_RESULT}
    chart.add_series({"categories": names, "values": values, "fill": fill, "gap": 50, "data_labels": labels})
    chart.set_title({"name": "资金来源（万元）", "name_font": TITLE, "overlay": False})
    chart.set_y_axis({"reverse": True, "num_font": FONT})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_plotarea({"layout": {"x": 0.2, "y": 0.14, "width": 0.62, "height": 0.82}})  # room for the last label
    return chart
