"""The head of the paper grid (sources.md §P3): title, text, header of three lines, two columns a door."""

from collections.abc import Sequence
from dataclasses import dataclass

from addin.workbook.drawing import Format, Worksheet

QUESTION = "是否同意提升改造并自愿承担应由居民筹集资金部分（根据审批资金确定约10%）"
TEXT = (
    "　　拟对2000年12月31日前建成、影响居民基本生活、居民改造意愿强烈的老旧小区实施改造提升。各级财政补助不超过核定的"
    "项目总投资的90%，不足部分按照“谁受益，谁出资”原则，由小区业主共同承担（约10%）。改造前成立业委会，改造后引入物业管理。"
    "特此征求广大业主意见。"
)
TITLE = "改造提升征求意见表"
HEADER = 2
"""Row, from 0, of the first line of the header."""
FIRST_LINE = 5
"""Row of the lowest floor."""


@dataclass(frozen=True, slots=True)
class HeadLooks:
    """Of the title, the text and the cells of the header."""

    title: Format
    text: Format
    head: Format


def draw_head(
    sheet: Worksheet, title: str, text: str, doors: Sequence[str], looks: HeadLooks, heights: Sequence[int]
) -> None:
    """楼号 and 楼层 three lines high, the question over the doors, each of two columns; `heights` of the five rows."""
    last = 1 + 2 * len(doors)
    for row, height in enumerate(heights):
        sheet.set_row(row, height)
    sheet.merge_range(0, 0, 0, last, title, looks.title)
    sheet.merge_range(1, 0, 1, last, text, looks.text)
    bottom = FIRST_LINE - 1
    sheet.merge_range(HEADER, 0, bottom, 0, "楼号", looks.head)
    sheet.merge_range(HEADER, 1, bottom, 1, "楼层", looks.head)
    sheet.merge_range(HEADER, 2, HEADER, last, QUESTION, looks.head)
    for left, door in zip(range(2, last, 2), doors, strict=True):
        sheet.merge_range(bottom - 1, left, bottom - 1, left + 1, door, looks.head)
        sheet.write_string(bottom, left, "意见", looks.head)
        sheet.write_string(bottom, left + 1, "签字", looks.head)
