"""Where everything stands on 一页看懂: rows and columns from 1, the same for every compound: charts stay put."""

NAME = "一页看懂"
COLUMNS = 12
"""Narrow ones of one width; words run on over the blank cells to their right."""
SUBTITLE, HEADLINE, GAP, POLICY = 2, 3, 4, 5
ANSWERS_HEAD, ANSWERS = 6, 7
"""The first of seven answers' rows, the last of which is their sum."""
ANSWER_ROWS = 7
MONEY_HEAD, MONEY_NAMES, MONEY_VALUES = 14, 15, 16
BUILDINGS_HEAD, BUILDINGS_CHART, BUILDINGS_NOTE = 17, 18, 28
MEND_HEAD, MEND = 29, 30
MENDED = 3
"""So many things to mend first."""
TODO_HEAD, TODO = 33, 34
TODOS = 8
"""Room for so many lines of the checklist."""
PROGRESS_HEAD, PROGRESS_CHART = 42, 43
LAST_PRINTED = 48
PLACE, MESSAGE = 2, 5
"""Columns of a thing to mend: where it is, and what is wrong."""
MESSAGE_WIDTH, LINE_WIDTH = 52, 72
"""Digits that a line of either holds; a Chinese character takes two."""

DATA_HEAD = 50
BARS, MOST_BARS = 51, 36
"""The rows of the bars: so many fit side by side on the paper."""
DAYS, MOST_DAYS = BARS + MOST_BARS + 1, 14
LAST = DAYS + MOST_DAYS - 1

COUNT_COLUMN = 8
"""Of the answers' numbers, under their chart."""
RATE, POLICY_LINE, LAW_LINE = 4, 6, 8
"""Columns of what the charts of buildings and days draw; none of them ever holds a link."""
