"""同意表-307楼: the seed's own grid (sources.md §P3), two floors longer than the building, a hand note under it."""

from addin.workbook.contents import Paper

SHEET = "同意表-307楼"

AS_WRITTEN = """
1  同意  郭付文  同意  祁文简
2  同意  孙破云  同意  程献民
3  同意  赵晓亮  同意  姜永芹
4  同意  欧蒙洁  同意  高纪勇
5  （单独一梯） 同意  张进兰  同意  张君成
6
7
"""
"""Floor, east opinion and signature, west opinion and signature."""


def paper(clean: bool) -> Paper:
    """The grid; clean: the unit's bare word, the remark, the note and the misspelt name are gone."""
    text = AS_WRITTEN
    if clean:
        text = text.replace("（单独一梯） ", "").replace("祁文简", "亓文简")
    lines = [_line(line) for line in text.strip().splitlines()]
    return Paper(SHEET, "307楼1单元" if clean else "307楼　单元", lines, "" if clean else "装修")


def _line(text: str) -> tuple[str, str, str, str, str]:
    floor, east, east_name, west, west_name = (text.split("  ") + [""] * 4)[:5]
    return floor, east, east_name, west, west_name
