"""Sums under conditions, looking up, choosing, rounding, days."""

import pytest

from addin.filling.calculate.value import Unknown
from tests.addin.filling.calculate.books import answer, number


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ('=SUMIF(A2:A6,"1号楼",D2:D6)', "300"),
        ("=SUMIF(A:A,A2,D:D)", "300"),
        ("=SUMIF(A2:A6,A4,D2)", "300"),
        ('=SUMIF(D2:D6,">=200")', "500"),
        ('=SUMIFS(D2:D6,A2:A6,"1号楼",C2:C6,">50")', "100"),
        ('=SUMIFS(C:C,B:B,"张大勇")', "110.5"),
        ('=COUNTIF(A2:A6,"*号楼")', "5"),
        ('=COUNTIF(B2:B6,"张*")', "2"),
        ('=COUNTIF(C2:C6,"")', "1"),
        ('=COUNTIF(C2:C6,"<>")', "4"),
        ('=COUNTIF(E2:E6,">=2021-1-1")', "3"),
        ('=COUNTIFS(A2:A6,"1号楼",B2:B6,"<>张大勇")', "1"),
        ("=COUNTBLANK(C2:C6)", "1"),
        ('=AVERAGEIF(A2:A6,"1号楼",D2:D6)', "150"),
        ('=MAXIFS(D2:D6,A2:A6,"2号楼")', "300"),
        ("=SUMPRODUCT(C2:C4,D2:D4)", "29100"),
        ('=SUMPRODUCT((A2:A6="1号楼")*(C2:C6>50))', "1"),
        ('=SUMPRODUCT((A2:A6="1号楼")*C2:C6)', "100.75"),
        ("=SUMPRODUCT(1/COUNTIF(B2:B6,B2:B6))", "4"),
        ("=SUMPRODUCT((YEAR(E2:E6)=2020)*1)", "2"),
        ('=VLOOKUP("2号楼",A2:D6,4,FALSE)', "300"),
        ("=VLOOKUP(B3,B:D,3,0)", "200"),
        ('=INDEX(D2:D6,MATCH("李秀兰",B2:B6,0))', "200"),
        ("=INDEX(A1:D6,3,4)", "200"),
        ("=SUM(INDEX(A2:D6,0,3))", "184.08"),
        ('=HLOOKUP("面积",A1:E6,3,FALSE)', "40.25"),
        ('=LOOKUP(1,0/((A2:A6="1号楼")*(B2:B6="李秀兰")),D2:D6)', "200"),
        ("=MATCH(55,{0,10,50,100},1)", "3"),
        ('=XLOOKUP("孙立",B2:B6,D2:D6)', "-5"),
        ("=SUM(金额)", "595"),
        ("=H1*税率", "41423.2"),
        ("=SUM(表1[数])", "3.5"),
        ("=SUM('另 表'!D2:D3)", "3.5"),
        ("=CHOOSE(2,1,5,9)", "5"),
        ("=IFERROR(1/0,7)", "7"),
        ('=IFNA(VLOOKUP("无",A2:B6,2,0),8)', "8"),
        ("=IFS(H1<0,1,H1>0,2)", "2"),
        ('=SWITCH(A2,"1号楼",1,"2号楼",2,0)', "1"),
        ("=INT(-1.5)", "-2"),
        ("=INT(1.15*100)", "115"),
        ("=MOD(-7,3)", "2"),
        ("=MOD(7.5,2)", "1.5"),
        ("=ROUNDUP(1.001,2)", "1.01"),
        ("=ROUNDDOWN(-1.999,2)", "-1.99"),
        ("=ROUND(-2.5,0)", "-3"),
        ("=TRUNC(-1.9)", "-1"),
        ("=CEILING(7.1,0.5)", "7.5"),
        ("=FLOOR(7.4,0.5)", "7"),
        ("=QUOTIENT(-7,2)", "-3"),
        ("=POWER(2,10)", "1024"),
        ("=SQRT(2.25)", "1.5"),
        ("=10/3", "10/3"),
        ("=LARGE(D2:D6,2)", "200"),
        ("=RANK(D2,D2:D6)", "3"),
        ("=YEAR(E2)*100+MONTH(E2)", "202007"),
        ("=DAY(EDATE(E4,1))", "28"),
        ("=DATE(2020,7,1)-E2", "0"),
        ("=DATE(2020,13,0)-DATE(2020,12,31)", "0"),
        ("=EOMONTH(E5,0)-E5", "0"),
        ('=DATEDIF(E2,E6,"m")', "43"),
        ("=WEEKDAY(E2,2)", "3"),
        ('=DATEVALUE("2020年7月1日")-E2', "0"),
        ("=ROW()*100+COLUMN()", "910"),
        ("=ROWS(A2:A6)", "5"),
        ("=ROW(A4)", "4"),
    ],
)
def test_numbers(formula, expected):
    assert answer(formula) == number(expected)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("=AND(H1>0,C2>60)", True),
        ("=OR(H1<0,FALSE)", False),
        ("=NOT(ISBLANK(H3))", False),
        ("=ISNUMBER(H2)", False),
        ("=ISERROR(1/0)", True),
        ("=ISNA(MATCH(1,C2:C6,0))", True),
        ('=EXACT("a","A")', False),
        ('="a"="A"', True),
        ('=H3=""', True),
        ('="字">9', True),
        ('=IF(ISERROR(FIND("号",A2)),"没有","有")', "有"),
        ('=VLOOKUP(200,{0,"低";100,"中";500,"高"},2)', "中"),
        ("=INDEX(B2:B6,2)", "李秀兰"),
        ('=VLOOKUP("4号楼",A2:D6,4,FALSE)', "#N/A"),
        ("=MOD(1,0)", "#DIV/0!"),
    ],
)
def test_truth_words_and_errors(formula, expected):
    assert answer(formula) == expected


@pytest.mark.parametrize(
    "formula",
    [
        "=VLOOKUP(50,D2:E6,2)",
        "=MATCH(50,D2:D6,-1)",
        "=CEILING(-1,2)",
        "=2^0.3",
        "=RAND()",
        "=NOW()",
        '=CELL("row")',
        '=COUNTIF(A2:A6,">号")',
        '=COUNTIF(D2:D6,"50%")',
        "=YEAR(5)",
        '=DATEDIF(E2,E6,"md")',
        "=SUM(表1[无])",
        "=SUM(没有!A1)",
    ],
)
def test_what_is_in_doubt_is_not_told(formula):
    with pytest.raises(Unknown):
        answer(formula)
