"""一页看懂 as it is drawn: looks of its places, and the charts, which draw what a run writes below the page."""

from addin.tell.compound import overview_layout as at
from addin.tell.sheet import PageSheet, Tone
from addin.workbook import palette, printing
from addin.workbook.drawing import Drawing, Format, Worksheet
from addin.workbook.navigation import colour_tab, way_back
from addin.workbook.overview_charts import insert_charts

SIZE = 11
"""Of type; the page is printed at nine tenths at least, so that nothing on it is under 9 points."""
WIDTH = 7
HEIGHTS = {1: 28, at.SUBTITLE: 17, at.HEADLINE: 26, at.GAP: 31, at.POLICY: 16, at.BUILDINGS_NOTE: 30}
HEAD_HEIGHT, LINE_HEIGHT, CHART_HEIGHT, MEND_HEIGHT = 19, 15.5, 16.5, 30
LINK = "#1F4E79"
_HEADS = (at.ANSWERS_HEAD, at.MONEY_HEAD, at.BUILDINGS_HEAD, at.MEND_HEAD, at.TODO_HEAD, at.PROGRESS_HEAD)
_LAST = at.COLUMNS - 1


def draw_overview(drawing: Drawing, page: PageSheet) -> Worksheet:
    """Everything but the values."""
    sheet = drawing.sheet(page.name)
    colour_tab(sheet, page.name)
    sheet.hide_gridlines(2)
    sheet.set_column(0, _LAST, WIDTH, drawing.look(font_size=SIZE, num_format="General"))
    for row in range(1, at.LAST_PRINTED + 1):
        sheet.set_row(row - 1, _height(row))
    sheet.write_string(0, 0, page.name, drawing.look(font_size=20, bold=True, font_color=palette.INPUT))
    _lines(drawing, sheet)
    _answers(drawing, sheet)
    _money(drawing, sheet)
    _mends(drawing, sheet)
    _tasks(drawing, sheet)
    _colours(drawing, sheet)
    insert_charts(drawing, sheet)
    way_back(drawing, sheet, at.COLUMNS)
    sheet.freeze_panes(1, 0)
    sheet.set_portrait()
    printing.page(sheet)
    sheet.fit_to_pages(1, 1)
    sheet.set_margins(left=0.4, right=0.4, top=0.62, bottom=0.55)
    sheet.print_area(0, 0, at.LAST_PRINTED - 1, _LAST)
    return sheet


def _height(row: int) -> float:
    if row in HEIGHTS:
        return HEIGHTS[row]
    if row in _HEADS:
        return HEAD_HEIGHT
    if at.MEND <= row < at.MEND + at.MENDED:
        return MEND_HEIGHT
    is_chart = at.BUILDINGS_CHART <= row < at.BUILDINGS_NOTE or row >= at.PROGRESS_CHART
    return CHART_HEIGHT if is_chart else LINE_HEIGHT


def _lines(drawing: Drawing, sheet: Worksheet) -> None:
    """What runs over the whole width."""
    wide: dict[int, Format] = {
        at.SUBTITLE: drawing.look(font_size=SIZE, font_color=palette.GREY),
        at.HEADLINE: drawing.look(font_size=18, bold=True),
        at.GAP: drawing.look(font_size=SIZE + 1, bold=True, text_wrap=True, font_color=LINK),
        at.POLICY: drawing.look(font_size=SIZE, font_color=LINK, shrink=False),
        at.BUILDINGS_NOTE: drawing.look(font_size=SIZE, text_wrap=True, font_color=palette.GREY, valign="top"),
    }
    for row, look in wide.items():
        sheet.merge_range(row - 1, 0, row - 1, _LAST, "", look)
    head = drawing.look(
        font_size=SIZE + 1, bold=True, font_color=palette.INPUT, bottom=2, bottom_color=palette.INPUT, valign="bottom"
    )
    for row in _HEADS:
        for column in range(at.COLUMNS):
            sheet.write_blank(row - 1, column, None, head)


def _answers(drawing: Drawing, sheet: Worksheet) -> None:
    edge = {"bottom": 4, "bottom_color": palette.LINE}
    for number in range(at.ANSWER_ROWS):
        row, last = at.ANSWERS - 1 + number, number == at.ANSWER_ROWS - 1
        bold = {"bold": True} if last else {}
        sheet.merge_range(row, 0, row, 1, "", drawing.look(font_size=SIZE, indent=1, **bold, **edge))
        for first in (2, 4):
            look = drawing.look(font_size=SIZE, align="right", font_color=LINK, **bold, **edge)
            sheet.merge_range(row, first, row, first + 1, "", look)


def _money(drawing: Drawing, sheet: Worksheet) -> None:
    name = drawing.look(font_size=SIZE, align="center", font_color=palette.GREY)
    amount = drawing.look(font_size=SIZE, align="center", bold=True, font_color=LINK, bottom=4, shrink=True)
    for first in range(0, at.COLUMNS, 2):
        sheet.merge_range(at.MONEY_NAMES - 1, first, at.MONEY_NAMES - 1, first + 1, "", name)
        sheet.merge_range(at.MONEY_VALUES - 1, first, at.MONEY_VALUES - 1, first + 1, "", amount)


def _mends(drawing: Drawing, sheet: Worksheet) -> None:
    edge = {"bottom": 4, "bottom_color": palette.LINE, "font_size": SIZE}
    word = drawing.look(align="center", bold=True, **edge)
    place = drawing.look(font_color=LINK, underline=1, text_wrap=True, **edge)
    text = drawing.look(text_wrap=True, **edge)
    for number in range(at.MENDED):
        row = at.MEND - 1 + number
        sheet.write_blank(row, 0, None, word)
        sheet.merge_range(row, at.PLACE - 1, row, at.MESSAGE - 2, "", place)
        sheet.merge_range(row, at.MESSAGE - 1, row, _LAST, "", text)


def _tasks(drawing: Drawing, sheet: Worksheet) -> None:
    box = drawing.look(font_size=SIZE + 1, align="center")
    text = drawing.look(font_size=SIZE, font_color=LINK)
    for number in range(at.TODOS):
        row = at.TODO - 1 + number
        sheet.write_blank(row, 0, None, box)
        sheet.merge_range(row, 1, row, _LAST, "", text)


def _colours(drawing: Drawing, sheet: Worksheet) -> None:
    """Beside the words, which say the same without them."""
    headline = f"$A${at.HEADLINE}"
    tones: tuple[tuple[Tone, str], ...] = (
        ("warn", f'=OR(ISNUMBER(SEARCH("草稿",{headline})),ISNUMBER(SEARCH("待核实",{headline})))'),
        ("bad", f'=ISNUMBER(SEARCH("未通过",{headline}))'),
        ("good", f'=ISNUMBER(SEARCH("通过",{headline}))'),
    )
    for tone, criteria in tones:
        rule = {"type": "formula", "criteria": criteria, "format": drawing.look(**palette.TONES[tone])}
        sheet.conditional_format(at.HEADLINE - 1, 0, at.HEADLINE - 1, _LAST, {**rule, "stop_if_true": True})
    first, last = at.MEND - 1, at.MEND + at.MENDED - 2
    severities: tuple[tuple[str, Tone], ...] = (("错误", "bad"), ("警告", "warn"))
    for word, tone in severities:
        look = drawing.look(**palette.TONES[tone])
        sheet.conditional_format(
            first, 0, last, 0, {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look}
        )
