"""The charts of 一页看懂, native ones; what they say is told apart by place and dashes, never by colour alone."""

from collections.abc import Mapping
from typing import Any

from addin.tell.compound import overview_layout as at
from addin.workbook import palette
from addin.workbook.drawing import Drawing, Worksheet
from validators.grid import column_letters

SIZE = 11
"""Of type; see `overview_page`."""
FONT: Mapping[str, Any] = {"name": palette.FONT, "size": SIZE, "color": "#262626"}
TITLE: Mapping[str, Any] = {"name": palette.FONT, "size": SIZE, "bold": True, "color": palette.INPUT}
BAR = "#BDD7EE"
PIXELS = 96 / 72
CHARACTER, EDGE = 7, 5
"""In pixels, as XlsxWriter takes a column to be wide."""
GRID = {"visible": True, "line": {"color": "#D9D9D9", "width": 0.75}}
RATE_AXIS = {
    "min": 0,
    "max": 1,
    "major_unit": 0.25,
    "num_format": "0%",
    "num_font": FONT,
    "line": {"none": True},
    "major_gridlines": GRID,
}


def insert_charts(drawing: Drawing, sheet: Worksheet, name: str = at.NAME) -> None:
    """Over their places on the page."""
    across = 12 * (7 * CHARACTER + EDGE)
    answers = answers_chart(drawing, name)
    place = {"object_position": 1, "x_offset": 4, "y_offset": 2}
    answers.set_size({"width": across // 2 - 8, "height": round(6.8 * 15.5 * PIXELS)})
    sheet.insert_chart(at.ANSWERS - 1, 6, answers, place)
    bars = bars_chart(drawing, name)
    bars.set_size({"width": across - 8, "height": round((at.BUILDINGS_NOTE - at.BUILDINGS_CHART) * 16.5 * PIXELS) - 4})
    sheet.insert_chart(at.BUILDINGS_CHART - 1, 0, bars, place)
    progress = progress_chart(drawing, name)
    rows = at.LAST_PRINTED - at.PROGRESS_CHART + 1
    progress.set_size({"width": across - 8, "height": round(rows * 16.5 * PIXELS) - 4})
    sheet.insert_chart(at.PROGRESS_CHART - 1, 0, progress, place)


def answers_chart(drawing: Drawing, sheet: str) -> Any:
    """Households by answer, from the top down, each with its number."""
    chart = drawing.book.add_chart({"type": "bar"})
    last = at.ANSWERS + at.ANSWER_ROWS - 2
    chart.add_series(
        {
            "categories": _range(sheet, 1, at.ANSWERS, last),
            "values": _range(sheet, at.COUNT_COLUMN, at.ANSWERS, last),
            "fill": {"color": BAR},
            "border": {"color": "#1F3864"},
            "gap": 35,
            "data_labels": {"value": True, "font": FONT},
        }
    )
    chart.set_y_axis({"reverse": True, "num_font": FONT, "major_tick_mark": "none"})
    chart.set_x_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}})
    return _bare(chart)


def bars_chart(drawing: Drawing, sheet: str) -> Any:
    """A building a column, the policy's line dashed, the law's dotted."""
    last = at.BARS + at.MOST_BARS - 1
    chart = _columns(drawing, sheet, at.BARS, last, upright=True)
    lines = drawing.book.add_chart({"type": "line"})
    for column, dash, colour in ((at.POLICY_LINE, "dash", "#C00000"), (at.LAW_LINE, "round_dot", "#404040")):
        lines.add_series(_line(sheet, column, at.BARS, last, dash, colour))
    chart.combine(lines)
    chart.set_x_axis({"num_font": FONT, "interval_unit": 1, "major_tick_mark": "none"})
    return _bare(chart)


def progress_chart(drawing: Drawing, sheet: str) -> Any:
    """A day a column."""
    last = at.DAYS + at.MOST_DAYS - 1
    chart = _columns(drawing, sheet, at.DAYS, last)
    lines = drawing.book.add_chart({"type": "line"})
    lines.add_series(_line(sheet, at.POLICY_LINE, at.DAYS, last, "dash", "#C00000"))
    chart.combine(lines)
    chart.set_x_axis({"num_font": FONT, "interval_unit": 1, "major_tick_mark": "none"})
    return _bare(chart)


def _columns(drawing: Drawing, sheet: str, first: int, last: int, upright: bool = False) -> Any:
    """`upright`: labels stand on end, so that many fit side by side."""
    font = {**FONT, "rotation": -90} if upright else FONT
    chart = drawing.book.add_chart({"type": "column"})
    chart.add_series(
        {
            "categories": _range(sheet, 1, first, last),
            "values": _range(sheet, at.RATE, first, last),
            "fill": {"color": BAR},
            "border": {"color": "#1F3864"},
            "gap": 60,
            "data_labels": {"value": True, "num_format": "0%", "font": font, "position": "inside_base"},
        }
    )
    chart.set_y_axis(RATE_AXIS)
    return chart


def _line(sheet: str, column: int, first: int, last: int, dash: str, colour: str) -> dict[str, Any]:
    return {
        "categories": _range(sheet, 1, first, last),
        "values": _range(sheet, column, first, last),
        "line": {"color": colour, "width": 2, "dash_type": dash},
        "marker": {"type": "long_dash", "size": 9, "fill": {"color": colour}, "border": {"color": colour}},
    }


def _bare(chart: Any) -> Any:
    """No frame, no legend, no title: the page says beside it what it is."""
    chart.set_chartarea({"border": {"none": True}, "fill": {"color": "#FFFFFF"}})
    chart.set_legend({"none": True})
    chart.set_title({"none": True})
    return chart


def _range(sheet: str, column: int, first: int, last: int) -> str:
    letters = column_letters(column)
    return f"='{sheet}'!${letters}${first}:${letters}${last}"
