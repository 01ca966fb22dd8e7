"""What is fuzzed: cells as people might type them, through everything; a form's sheet, as XML, through the filler."""

from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from zipfile import ZIP_STORED, ZipFile

from addin.filling.forms.form import fill_form
from addin.pipeline import analyse
from addin.unusable import Unusable
from addin.workbook.drawing import Drawing
from validators.grid import Book, Grid

SHEETS = ("参数", "户室清册", "同意表", "改造项目", "征求意见", "表决票", "会议签到", "光荣榜", "同意表-3号楼")
SEEDS = (
    "1\t楼栋\t单元\t房号\t建筑面积\t产权人\n1\t3号楼\t1\t502\t89.5\t张三\n2\t楼栋\t单元\t房号\t意见\t签字\n2\t3\t1\t502\t√同意\t张三",
    "0\t项目\t值\n0\t表决日期\t2020年7月23日\n0\t核定总投资\t318.64万元\n0\t楼层\t东户\t西户",
    "8\t楼号\t3号楼1单元\n8\t楼层\t东户意见\t东户签字\n8\t五层\t（单独一梯）同意\t王五、李四",
    "4\t姓名\t电话\t住址\t加装电梯\n4\t亓文简\t1380476365\t3-1-502\t√\n6\t会议\t日期\t姓名\n6\t居民会议\t7.14\t郭江",
)
"""A line is a sheet's number and its cells, parted by tabs."""
SHEET_XML = "xl/worksheets/sheet1.xml"
_FOLDER = Path(mkdtemp(prefix="jiugai-fuzz-"))


def _form() -> bytes:
    drawing = Drawing("表", "宋体", 10)
    sheet = drawing.sheet("表")
    texts = ("{{小区名称}}", "共 {{总户数}} 户", "{{分摊明细.产权人}}", "{{#若 草稿}}草稿", "{{居民出资|大写}}")
    for row, text in enumerate(texts):
        sheet.write_string(row, 0, text)
    sheet.merge_range(6, 0, 7, 2, "合计")
    sheet.write_formula(8, 0, "=SUM(B3:B4)", None, 3)
    return drawing.bytes()


FORM = _form()
with ZipFile(BytesIO(FORM)) as _package:
    PARTS = {name: _package.read(name) for name in _package.namelist()}
FIGURES = {"小区名称": "甲", "总户数": 3, "草稿": "草稿", "居民出资": 100}
RECORDS = {"分摊明细": [{"产权人": "甲"}, {"产权人": "乙"}]}


def seed(target: str, folder: Path) -> None:
    """The inputs to begin with."""
    seeds = (
        [text.encode() for text in SEEDS] if target == "reading" else [PARTS[SHEET_XML], PARTS["xl/sharedStrings.xml"]]
    )
    for number, data in enumerate(seeds):
        (folder / f"seed-{number}").write_bytes(data)


def reading(data: bytes) -> None:
    """Bad data never raises: it is a finding."""
    rows: dict[str, list[list[str]]] = {}
    for line in data.decode("utf-8", "replace").split("\n"):
        number, *cells = line.split("\t")
        rows.setdefault(SHEETS[int(number) % len(SHEETS)] if number.isdecimal() else SHEETS[2], []).append(cells)
    with suppress(Unusable):
        analyse(Book("乱.xlsx", tuple(Grid(name, table) for name, table in rows.items())), date(2026, 1, 1))


def filling(data: bytes) -> None:
    """A form whose sheet is anything is filled, or refused in one line."""
    path = _FOLDER / "表.xlsx"
    with ZipFile(path, "w", ZIP_STORED) as package:
        for name, part in PARTS.items():
            package.writestr(name, data if name == SHEET_XML else part)
    with suppress(Unusable):
        fill_form(path, _FOLDER / "填.xlsx", FIGURES, RECORDS, force=True, keep_old=False)
