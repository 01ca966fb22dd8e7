"""TEXT in the formats that Chinese forms use."""

import pytest

from addin.filling.calculate.value import Unknown
from tests.addin.filling.calculate.books import answer


@pytest.mark.parametrize(
    ("value", "format", "text"),
    [
        ("H1", "0.00", "318640.00"),
        ("H1", "#,##0.00", "318,640.00"),
        ("H1/10000", "0.00万元", "31.86万元"),
        ("H1", "0!.0,万", "31.9万"),
        ("1234567", "0,", "1235"),
        ("0.125", "0.0%", "12.5%"),
        ("2.675", "0.00", "2.68"),
        ("-1.5", "0", "-2"),
        ("-5", "0;(0)", "(5)"),
        ("0", "0;-0;零", "零"),
        ("5", "000", "005"),
        ("20200701", "0000-00-00", "2020-07-01"),
        ("13812345678", "000-0000-0000", "138-1234-5678"),
        ("7", "#.##", "7."),
        ("0", "#", ""),
        ("12", '"第"0"号"', "第12号"),
        ("3", "共0户", "共3户"),
        ("1234.5", "¥#,##0.00", "¥1,234.50"),
        ("1234.5", "[Red]0.0", "1234.5"),
        ("12.5", "General", "12.5"),
        ("B2", "0", "张大勇"),
        ("B2", "@", "张大勇"),
        ("H2", "0.0", "12.0"),
        ("105", "[DBNum2]", "壹佰零伍"),
        ("12", "[DBNum1]", "一十二"),
        ("12.34", "[DBNum2]G/通用格式", "壹拾贰.叁肆"),
        ("5", "[DBNum2]0", "伍"),
        ("E2", "yyyy年m月d日", "2020年7月1日"),
        ("E2", "yyyy-mm-dd", "2020-07-01"),
        ("E2", "yy.m.d", "20.7.1"),
        ("E2", "aaaa", "星期三"),
        ("E2", "e年", "2020年"),
        ("E2", "[$-804]yyyy年m月", "2020年7月"),
    ],
)
def test_formats(value, format, text):
    quoted = format.replace('"', '""')
    assert answer(f'=TEXT({value},"{quoted}")') == text


@pytest.mark.parametrize(
    "formula",
    [
        '=TEXT(1.5,"# ?/?")',
        '=TEXT(12345,"0.0E+00")',
        '=TEXT(H1,"[>=10000]0!.0,万;0")',
        '=TEXT(E2,"h:mm")',
        '=TEXT(-0.001,"0.00")',
        '=TEXT(E2,"mmm")',
        '=TEXT(105,"[DBNum1]")',
        '=TEXT(12,"[DBNum2]0")',
        '=TEXT(1,"0;0;0;@")',
        '=TEXT("2020-7-1","yyyy")',
    ],
)
def test_other_formats_are_not_told(formula):
    with pytest.raises(Unknown):
        answer(formula)
