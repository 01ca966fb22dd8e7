"""Our results beside LibreOffice's, over formulas put together at random; what we do not compute is no answer.

Left out is where LibreOffice is known not to do as Excel does: truth counted as a number, POWER(0,0), empty texts
searched for, digits in Chinese, `#.##` of a whole number, `!` in a format, weekdays in an English profile.
"""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

import openpyxl
import pytest
from xlsxwriter import Workbook

from addin.filling.calculate.results import Calculator
from addin.filling.calculate.value import Error, Unknown
from addin.filling.opc.package import Package
from tests.office.libreoffice import convert

pytestmark = pytest.mark.office

FORMULAS, COLUMN = 2500, 20
NUMBERS = (12, 0, -3.5, 100, 318640, 0.1, 7, 12, 85.5, 1234567.89, 60, 1)
TEXTS = ("1号楼", "2号楼", "1号楼", "小区", "ab C", "a-b-a", " 多 余 ", "12", "王*国", "小区", "共3户", "1单元")
MIXED = (5, "字", None, None, 0, None, -2.25)
FORMATS = """0|0.00|#,##0|#,##0.00|0%|0.00%|000|00000000|#|0.0#|¥#,##0.00|0000-00-00|0;-0;零|(#,##0.0)|0.00,|
General|共0户|0,000.0|??0.0|-0""".replace("\n", "").split("|")
DAYS = ["yyyy年m月d日", "yyyy-mm-dd", "yyyy/m/d", "m月d日", "yy.mm.dd", "d", "yyyymmdd", "yyyy年mm月dd日"]
SHAPES = """
{n}+{n}*{n}|({n}-{n})/{n}|-{n}^2|{n}%*{n}|{n}&{t}|"合计"&{n}&"元"|{t}&{d}|TEXT({n},"{f}")|TEXT({n}*{n},"{f}")|
TEXT({d},"{y}")|TEXT({t},"{f}")|TEXT(ROUND({n}*100,0),"{f}")|MID({t},{p},{i})|LEFT({t},{i})|RIGHT({t},{i})|LEN({a})|
MID(TEXT({n}*100,"0000000000"),{p},1)|CONCATENATE({t},{n},{t})|FIND("号",{t})|SEARCH("B",{t})|SUBSTITUTE({t},"a","x")|
SUBSTITUTE({t},"a",{t},{p})|REPLACE({t},{p},{i},{t})|TRIM({t})|REPT({t},{i})|UPPER({t})|EXACT({t},{t})|FIXED({n},{i})|
VALUE({n}&"")|IFERROR({n}/{n},{t})|IFERROR({t}+1,{n})|IF({n}{c}{n},{t},{n})|IF({t}={t},{n},{t})|
IF(AND({n}>0,{n}<50),"是","否")|OR({n}>100,{n}<0,NOT({n}=0))|IF(ISNUMBER({a}),1,"不是数")|ISTEXT({a})|ISBLANK({a})|
ISERROR({n}/{n})|IF({a}="","空",{a})|INT({n})|MOD({n},{n})|ROUND({n},{i}-2)|ROUNDUP({n},{i}-2)|ROUNDDOWN({n},{i}-2)|
TRUNC({n})|ABS({n})|CEILING({n},{p})|FLOOR({n},{p})|QUOTIENT({n},{n})|SQRT({n})|POWER({n},{p})|SIGN({n})|YEAR({d})|
MONTH({d})|DAY({d})|DATE(2020,{n},{i})|EDATE({d},{i}-3)|EOMONTH({d},{i}-3)|WEEKDAY({d},2)|DATEDIF(C1,{d},"m")|{d}-{d}|
YEAR({d})&"年"&MONTH({d})&"月"|SUM(A1:A12,{n})|AVERAGE(A1:A12)|COUNT({r})|COUNTA({r})|MAX(D1:D12,{n})|MIN({r})|
PRODUCT(A3:A8)|MEDIAN(A1:A12,{n})|LARGE(A1:A12,{p})|SMALL(A1:A12,{i})|RANK(A{p},A1:A12,{i})|SUBTOTAL(9,A1:A12)|
SUBTOTAL(3,{r})|SUMIF(B1:B12,{t},A1:A12)|SUMIF(A1:A12,"{c}{i}")|COUNTIF(B1:B12,{t})|COUNTIF(B1:B12,"*楼*")|
COUNTIF(D1:D12,"")|COUNTIF(D1:D12,"<>")|COUNTIF(D1:D12,">0")|SUMIFS(A1:A12,B1:B12,{t},A1:A12,"{c}{i}")|
COUNTIFS(B1:B12,"<>1号楼",A1:A12,">{i}")|AVERAGEIF(B1:B12,{t},A1:A12)|COUNTIF(B:B,{t})|SUMIF(B:B,{t},A:A)|
COUNTBLANK(D1:D12)|VLOOKUP({t},B1:C12,{i},FALSE)|VLOOKUP({n},A1:B12,2,0)|INDEX(A1:A12,MATCH({t},B1:B12,0))|
MATCH({n},A1:A12,0)|INDEX(A1:C12,{p},{p})|HLOOKUP({n},A1:D4,{p},FALSE)|LOOKUP({n},{{0,60,80}},{{"差","中","优"}})|
VLOOKUP({n},E1:F5,2)|MATCH({n},E1:E5,1)|LOOKUP(1,0/(B1:B12={t}),A1:A12)|SUMPRODUCT(A1:A12,A1:A12)|
SUMPRODUCT((B1:B12={t})*(A1:A12>{i})*A1:A12)|SUMPRODUCT(--(A1:A12{c}{n}))|SUMPRODUCT(1/COUNTIF(B1:B12,B1:B12))|
SUMPRODUCT((MONTH(C1:C12)={p})*1)|CHOOSE({i},{t},{n},{d})|ROW()+COLUMN()|ROWS(A1:A{p})*COLUMNS(A1:C2)|ROW({a})|
{a}={a}|{n}{c}{n}|N({a})|T({a})|LENB({t})|税率*{n}|SUM(全部)|SUM(表1[数])+{n}
"""


def made(random: Random, shape: str) -> str:
    """The shape with its gaps filled."""
    pick = random.choice
    gaps: dict[str, Callable[[], str]] = {
        "n": lambda: pick(
            (f"A{random.randint(1, 12)}", str(random.randint(-20, 200)), f"{random.randint(1, 999) / 100}")
        ),
        "t": lambda: pick((f"B{random.randint(1, 12)}", '"小区"', '"1号楼"', '"ab C"')),
        "d": lambda: f"C{random.randint(1, 12)}",
        "a": lambda: f"{pick('ABCD')}{random.randint(1, 12)}",
        "r": lambda: pick(("A1:A12", "B1:B12", "D1:D12", "A1:D12")),
        "c": lambda: pick(("=", "<>", "<", "<=", ">", ">=")),
        "i": lambda: str(random.randint(0, 5)),
        "p": lambda: str(random.randint(1, 9)),
        "f": lambda: pick(FORMATS),
        "y": lambda: pick(DAYS),
    }
    filled = re.sub(r"\{([a-z])\}", lambda match: gaps[match[1]](), shape)
    return filled.replace("{{", "{").replace("}}", "}")


def workbook(formulas: list[str]) -> bytes:
    out = io.BytesIO()
    with Workbook(out) as book:
        sheet = book.add_worksheet("表")
        for column, values in enumerate((NUMBERS, TEXTS)):
            sheet.write_column(0, column, values)
        for row in range(12):
            sheet.write_datetime(
                row, 2, datetime(2020, 1, 31) + timedelta(29 * row), book.add_format({"num_format": 14})
            )
        sheet.write_column("D1", MIXED)
        for row, line in enumerate(((0, "差"), (10, "中"), (50, "良"), (100, "优"), (1000, "特"))):
            sheet.write_row(row, 4, line)
        book.define_name("税率", "=0.13")
        book.define_name("全部", "=表!$A$1:$A$12")
        columns = [{"header": "名"}, {"header": "数"}]
        sheet.add_table("H1:I4", {"name": "表1", "columns": columns, "data": [["a", 1], ["b", 2.5], ["c", 3]]})
        for row, formula in enumerate(formulas):
            sheet.write_formula(row, COLUMN, f"={formula}")
    return unsolved(out.getvalue())


def unsolved(blob: bytes) -> bytes:
    """Without the results that the maker wrote, by another program than Excel, so that LibreOffice calculates."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blob)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name).replace(b"</f><v>0</v>", b"</f>")
            new.writestr(name, data.replace(b"Microsoft Excel", b"x") if name == "docProps/app.xml" else data)
    return out.getvalue()


def same(ours: object, theirs: object) -> bool:
    if isinstance(theirs, datetime):
        theirs = (theirs - datetime(1899, 12, 30)).days
    if isinstance(ours, Error):
        return str(theirs).startswith("#")
    if isinstance(ours, str):
        return ours == (theirs or "")
    if isinstance(ours, bool):
        return ours == theirs
    return isinstance(theirs, int | float) and abs(float(ours) - theirs) <= 1e-9 * max(1, abs(theirs))  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", [1, 2])
def test_every_result_is_that_of_libreoffice(tmp_path, seed):
    random = Random(seed)
    shapes = "".join(SHAPES.split("\n")).split("|")
    formulas = [made(random, shapes[at % len(shapes)]) for at in range(FORMULAS)]
    (tmp_path / "formulas.xlsx").write_bytes(workbook(formulas))
    theirs = openpyxl.load_workbook(convert(tmp_path / "formulas.xlsx", "xlsx"), data_only=True)["表"]
    calculator = Calculator(Package.open(tmp_path / "formulas.xlsx"))
    wrong, computed = [], 0
    for row, formula in enumerate(formulas, 1):
        try:
            ours = calculator.value(("表", row, COLUMN + 1))
        except Unknown:
            continue
        computed += 1
        found = theirs.cell(row, COLUMN + 1).value
        if not same(ours, found):
            wrong.append((formula, ours, found))
    assert wrong == []
    assert computed > FORMULAS * 0.95
