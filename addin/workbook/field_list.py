"""字段清单: what an author of forms may write, as a workbook to copy from."""

from collections.abc import Sequence

from addin.filling.filters import FILTERS
from addin.tell.catalogue import FIGURES, RECORD_SETS, source
from addin.workbook.drawing import Drawing, Format

FONT, SIZE = "宋体", 10
MARKS = (
    ("{{小区名称}}", "一个字段：单独占一格保留数和格式，夹在文字里按文字打印"),
    ("{{居民出资|万元|小数 2}}", "字段后面跟写法，用竖线隔开，可以跟几个"),
    ("{{分摊明细.门牌}}", "明细的一栏：这一行按记录重复，下面的内容自动下移"),
    ("{{分摊明细.序号|预留 20}}", "明细行下面有 20 个空行：先填空行，不够再插入"),
    ("{{#每 分摊明细}} … {{/每}}", "从开头到结尾这几行为一条，按记录整块重复"),
    ("{{#每 分摊明细.楼栋}} … {{/每}}", "按楼栋分组，整块重复；其中写明细的行再逐条重复"),
    ("{{本组.楼栋}}、{{本组.条数}}、{{本组.分摊金额}}", "一组共有的值、条数、金额和面积的小计；只能写在分组的行里"),
    ("{{#若 草稿}} … {{/若}}", "条件成立才保留这几行；不写 {{/若}} 只管这一行"),
    ("{{#若 非 草稿}}、{{#若 表决结论 = 通过}}", "反过来；等于某个文字（≠ 为不等于）"),
    ("{{事项类型|勾(特别)}}", "打勾的方框：是这个选项印☑，否则印☐"),
    ("工作表名写 {{分摊明细.楼栋}}", "每栋楼一张工作表，表里的分摊明细只有这栋楼的"),
    ("图形、文本框里写 {{图:公章}}", "图框：填表时用 --picture 公章=图片文件 放入图片"),
)


def draw() -> bytes:
    """Three sheets: figures, fields of record sets, ways of writing."""
    drawing = Drawing("字段清单", FONT, SIZE)
    head = drawing.look(bold=True, bg_color="#DDEBF7", border=1, align="center")
    cell = drawing.look(border=1, text_wrap=True, num_format="@")
    figures = [(f"{{{{{one.name}}}}}", one.meaning, one.unit, one.kind, source(one)) for one in FIGURES]
    fields = [
        (f"{{{{{one.name}.{field.name}}}}}", field.meaning or one.meaning, field.unit, field.kind, one.source)
        for one in RECORD_SETS
        for field in one.fields
    ]
    heads = (("写在单元格里", 30), ("含义", 46), ("单位", 8), ("类型", 8), ("来源", 52))
    _list(drawing, "字段", heads, figures, head, cell)
    _list(drawing, "明细", heads, fields, head, cell)
    ways = [(f"|{one.name}", one.help) for one in FILTERS.values()]
    _list(drawing, "写法", (("写法", 46), ("作用", 66)), [*MARKS, *ways], head, cell)
    return drawing.bytes()


def _list(
    drawing: Drawing,
    name: str,
    heads: tuple[tuple[str, int], ...],
    rows: Sequence[tuple[str, ...]],
    head: Format,
    cell: Format,
) -> None:
    sheet = drawing.sheet(name)
    for column, (text, width) in enumerate(heads):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, text, head)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
