"""`python -m tests.office.form_pictures`: the pictures of docs/forms.md with digit boxes, groups, pages, columns.

Run by hand after the looks change.  Needs LibreOffice, poppler and ImageMagick.
"""

import subprocess
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from xlsxwriter import Workbook

from addin.filling.forms.form import fill_form
from addin.machine.templates import pattern_forms
from addin.tell import catalogue
from tests.addin.workbook.forms.filled import sample
from tests.office.libreoffice import convert

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
FIGURES = {
    "小区名称": "试验小区", "居民出资": Decimal("318640.50"), "填报日期": date(2020, 6, 9), "前置条件通过": "通过",
}  # fmt: skip
HOMES = [
    {"楼栋": f"{b}号楼", "单元": f"{u}单元", "门牌": f"{b}-{u}-{r}01", "分摊金额": Decimal(1000 * b + 100 * u + r)}
    for b in (1, 2)
    for u in (1, 2)
    for r in (1, 2, 3)
]
SUMS = [{"楼栋": f"{n}号楼", "户数": n * 6, "分摊金额": Decimal(n * 20000)} for n in (1, 2, 3)]
BELOW = "各楼出资表"
"""The pattern that is as wide as the others together."""
PLACES = "百万 十万 万 千 百 十 元 角 分"


def draw(path: Path) -> None:
    """Two sheets: one of boxes and columns, one of groups and pages."""
    book = Workbook(path)
    box = book.add_format({"border": 1, "align": "center", "font_name": "宋体"})
    left = book.add_format({"border": 1, "font_name": "宋体", "num_format": "0.00"})
    sheet = book.add_worksheet("方框和横排")
    sheet.set_column("A:A", 16)
    sheet.set_column("B:J", 5)
    sheet.write_row("A1", ["金额", *PLACES.split()], box)
    sheet.write_row("A2", ["{{小区名称}}居民出资", *(f"{{{{居民出资|位 {place}}}}}" for place in PLACES.split())], box)
    sheet.write_row(
        "A4", ["填报日期", "{{填报日期|年}}", "年", "{{填报日期|月}}", "月", "{{填报日期|日|左补零}}", "日"], box
    )
    sheet.merge_range("A5:J5", "前置条件：通过{{前置条件通过|勾(是)|框 □}}　未通过{{前置条件通过|勾(否)|框 □}}", box)
    sheet.write_row("A7", ["楼栋", "{{楼栋分摊.楼栋|向右}}", *[""] * 4], box)
    sheet.write_row("A8", ["户数", "{{楼栋分摊.户数|向右}}", *[""] * 4], box)
    sheet.write_row("A9", ["金额（万元）", "{{楼栋分摊.分摊金额|万元|向右}}", *[""] * 4], box)
    sheet.write_row("A10", ["每户（元）", "", *[""] * 4], box)
    sheet.write_formula("B10", "=ROUND(B9*10000/B8,0)", box)
    _groups(book, left)
    book.close()


def _groups(book: Workbook, look: Any) -> None:
    sheet = book.add_worksheet("分组和续表")
    sheet.set_column("A:B", 28)
    rows = [
        ["{{#每 分摊明细.楼栋}}{{本组.楼栋}}（{{本组.条数}}户）", ""],
        ["{{#每 分摊明细.单元}}{{本组.单元}}", ""],
        ["{{分摊明细.门牌}}", "{{分摊明细.分摊金额}}"],
        ["单元小计{{/每}}", "=SUM(B3)"],
        ["楼小计{{/每}}", "=SUM(B3)"],
        ["合计", "=SUM(B3)"],
        ["", ""],
        ["{{#每 分摊明细 每页 5}}出资明细{{本组.续表}}", "第{{本组.序号}}页 共{{本组.页数}}页"],
        ["{{分摊明细.门牌}}", "{{分摊明细.分摊金额}}"],
        ["本页小计", "{{本组.分摊金额}}"],
        ["累计{{/每}}", "{{本组.累计分摊金额}}"],
    ]
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row, look)


def main() -> None:
    """Writes 新写法.png, the filled form, and 写法示例.png, the patterns filled with the clean sample."""
    with TemporaryDirectory() as folder:
        form, filled = Path(folder) / "表样.xlsx", Path(folder) / "新写法.xlsx"
        draw(form)
        fill_form(form, filled, FIGURES, {"分摊明细": HOMES, "楼栋分摊": SUMS})
        side_by_side(pages(filled), PICTURES / "新写法.png")
        patterns(Path(folder))


def patterns(folder: Path) -> None:
    """Receipts, groups and two pages in a row, the table that grows to the right below them."""
    found = sample(True)
    made = {}
    for name, form in pattern_forms().items():
        filled = folder / f"{name}.xlsx"
        fill_form(form, filled, catalogue.figures(found), catalogue.records(found))
        made[name] = pages(filled, 150 if name == BELOW else 72)
    row, below = folder / "一排.png", folder / "下面.png"
    long = ("收款收据", "楼栋单元明细表")
    side_by_side([*(made[name][0] for name in long), *made["出资续表"][:2]], row)
    side_by_side(made[BELOW][:1], below)
    size = subprocess.run(["identify", "-format", "%w", row], check=True, capture_output=True, text=True).stdout
    stack = [row, "(", below, "-resize", f"{size}x", ")", "-append", "-colors", "64", "-strip"]
    subprocess.run(["convert", *map(str, stack), f"png8:{PICTURES / '写法示例.png'}"], check=True)


def pages(file: Path, dpi: int = 72) -> list[Path]:
    """As LibreOffice prints it, a picture a page."""
    subprocess.run(["pdftoppm", "-png", "-r", str(dpi), convert(file, "pdf"), file.with_suffix("")], check=True)
    return sorted(file.parent.glob(f"{file.stem}-*.png"))


def side_by_side(pictures: Sequence[Path], target: Path) -> None:
    """Each without its white edge."""
    each = [
        part for one in pictures for part in ("(", str(one), "-trim", "-bordercolor", "white", "-border", "12", ")")
    ]
    subprocess.run(["convert", *each, "+append", str(target)], check=True)


if __name__ == "__main__":
    main()
