"""The charts on 控制台: those of 一页看懂, drawn from the same cells, so that both show the same."""

from collections.abc import Mapping

from addin.tell.compound.overview_layout import NAME as PAGE
from addin.workbook import palette
from addin.workbook.drawing import Drawing, Worksheet
from addin.workbook.overview_charts import TITLE, answers_chart, bars_chart, progress_chart

HEIGHT = 250
Places = Mapping[str, tuple[int, int]]
"""Which chart → distance from the left and width, in pixels."""
MADE = {
    "answers": (answers_chart, "各户的答复（户）"),
    "bars": (bars_chart, "各楼栋同意率（户）"),
    "progress": (progress_chart, "每天的进度"),
}


def insert_charts(drawing: Drawing, sheet: Worksheet, row: int, column: int, places: Places) -> None:
    """Side by side from this cell on."""
    for name, (left, width) in places.items():
        make, title = MADE[name]
        chart = make(drawing, PAGE)
        chart.set_size({"width": width, "height": HEIGHT})
        chart.set_chartarea({"border": {"color": palette.LINE}})
        chart.set_title({"name": title, "name_font": TITLE, "overlay": False})
        sheet.insert_chart(row, column, chart, {"object_position": 2, "x_offset": left})
