"""The working workbook's colours.  Words always say the same, so no colour stands alone."""

from addin.tell.sheet import Tone

FONT = "微软雅黑"
SIZE = 10

INPUT = "#1F4E79"
INPUT_PALE = "#DDEBF7"
INPUT_LINKED = "#9DC3E6"
"""Under a heading that is a link: LibreOffice draws links in dark blue, whatever the cell says."""
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

WALL: dict[str, dict[str, str]] = {
    "同意": {"bg_color": "#A9D08E", "font_color": "#1E4D0F"},
    "不同意": {"bg_color": "#F4908A", "font_color": "#6B0000"},
    "弃权": {"bg_color": "#FFE07A", "font_color": "#5C3D00"},
    "无效": {"bg_color": "#C9A6E4", "font_color": "#3B0764"},
    "未收": {"bg_color": "#FFFFFF", "font_color": "#1F4E79"},
    "从众": {"bg_color": "#9DC3E6", "font_color": "#1F3864"},
    "不存在": {"bg_color": "#D9D9D9", "font_color": "#7F7F7F"},
}
"""Strong enough to be told apart from two metres."""
