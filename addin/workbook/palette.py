"""The working workbook's colours.  Words always say the same, so no colour stands alone."""

from addin.results.sheet import Tone

FONT = "微软雅黑"
SIZE = 10

INPUT = "#1F4E79"
INPUT_PALE = "#DDEBF7"
RESULT = "#44546A"
TAB_HELP, TAB_INPUT, TAB_RESULT = "#7F7F7F", "#2E75B6", "#548235"
GREY = "#595959"
LINE = "#BFBFBF"

TONES: dict[Tone, dict[str, str]] = {
    "good": {"bg_color": "#C6EFCE", "font_color": "#006100"},
    "bad": {"bg_color": "#FFC7CE", "font_color": "#9C0006"},
    "warn": {"bg_color": "#FFEB9C", "font_color": "#7F4A00"},
}
NOTED = {"bg_color": "#DEEAF6", "font_color": "#1F4E79"}
"""A cell that a note speaks of: nothing to mend there."""

HEAT = ("#F8CBAD", "#FFF2CC", "#A9D08E")
"""From nobody agrees, over two thirds, to all agree."""
