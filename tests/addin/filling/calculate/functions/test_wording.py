"""Texts put together and taken apart, as Chinese forms do it."""

import pytest

from addin.filling.calculate.value import Unknown
from tests.addin.filling.calculate.books import answer


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ('="合计"&H1&"元"', "合计318640元"),
        ('=A2&B2&"（户主）"', "1号楼张大勇（户主）"),
        ('=0.1+0.2&""', "0.3"),
        ('=1/3&""', "0.333333333333333"),
        ('=H3&"空"', "空"),
        ('=(1=1)&""', "TRUE"),
        ('=CONCATENATE("共",COUNTA(B2:B6),"户")', "共5户"),
        ("=CONCAT(A2:B3)", "1号楼张大勇1号楼李秀兰"),
        ('=TEXTJOIN("、",TRUE,B2:B6)', "张大勇、李秀兰、张大勇、赵小梅、孙立"),
        ("=LEFT(B2)", "张"),
        ("=LEFT(B2,2)&RIGHT(B2,1)", "张大勇"),
        ("=RIGHT(B2,0)", ""),
        ("=MID(B2,2,9)", "大勇"),
        ('=MID(TEXT(H1*100,"0000000000"),3,1)', "3"),
        ('=MID(REPT(" ",12-LEN(H1*100))&H1*100,12,1)', "0"),
        ('=SUBSTITUTE("1-2-3","-","号楼",1)', "1号楼2-3"),
        ('=REPLACE("13812345678",4,4,"****")', "138****5678"),
        ('=TRIM("  多  余 ")', "多 余"),
        ('=UPPER("abc")&LOWER("ABC")', "ABCabc"),
        ("=FIXED(H1,2)", "318,640.00"),
        ("=FIXED(1234.5,1,TRUE)", "1234.5"),
        ("=NUMBERSTRING(12,2)", "壹拾贰"),
        ('=IF(H1>0,"有"&"款","无")', "有款"),
        ('=HYPERLINK("http://a.cn","看")', "看"),
        ('="他说""好"""', '他说"好"'),
        ("=T(A2)&T(H1)", "1号楼"),
    ],
)
def test_texts(formula, text):
    assert answer(formula) == text


@pytest.mark.parametrize(
    ("formula", "number"),
    [
        ("=LEN(B2)", 3),
        ("=LEN(H1)", 6),
        ("=LENB(B2)-LEN(B2)", 3),
        ('=FIND("大",B2)', 2),
        ('=SEARCH("B","abc")', 2),
        ("=VALUE(H2)+1", 13),
        ('=VALUE("1,234.5")', 1234.5),
        ("=--H2", 12),
        ("=H2*2", 24),
    ],
)
def test_numbers_of_texts(formula, number):
    assert answer(formula) == number


@pytest.mark.parametrize(
    ("formula", "error"), [('=FIND("x",B2)', "#VALUE!"), ("=MID(B2,0,1)", "#VALUE!"), ("=B2*1", "#VALUE!")]
)
def test_errors(formula, error):
    assert answer(formula) == error


@pytest.mark.parametrize(
    "formula", ['=LEN("𠮷")', '=10^20&""', '=1/10^9&""', "=CHAR(200)", '=SEARCH("a*","abc")', "=NUMBERSTRING(105,1)"]
)
def test_what_is_in_doubt_is_not_told(formula):
    with pytest.raises(Unknown):
        answer(formula)
