import pytest
from hypothesis import given
from hypothesis import strategies as st

from addin.filling.sheets.references import Reference, parse

# A formula, and the references in it; in_list is marked with *.
CASES = {
    "D8": "D8",
    "SUM(D8:D8)": "D8:D8*",
    "SUM( $D$8 , E8*2 )": "$D$8* E8",
    "SUM((D8,E8))": "D8 E8",
    "ROUND(D8,2)": "D8",
    'SUMIF(A8,"<>"&B8,D8)': "A8* B8 D8*",
    '"D8:D10"&D8&"""E9"""': "D8",
    "'同意 表'!$B$3+同意表!B3": "'同意 表'!$B$3 同意表!B3",
    "'O''Brien'!D8": "'O''Brien'!D8",
    "LOG10(A1)+DAYS360(A1,B1)": "A1 A1 B1",
    "8:9+$A:C": "8:9 $A:C",
    "表1[[#This Row],[A1]]*D8+表1[B2]": "D8",
    "[1]Sheet1!A1+'[b.xlsx]S'!B2+C3": "C3",
    "SUM(一月:三月!A1)+'1月:3月'!A1+A1": "A1",
    "Sheet1!#REF!+#REF!+#N/A+B1": "B1",
    "Sheet1!合计+合计A1+A1B+税2024": "",
    "A1:INDEX(B:B,3)": "A1 B:B",
    "1E5+1.5E+10+B1": "B1",
    '{1,2;"A1"}': "",
    "A1048577+XFE1+XFD1048576": "XFD1048576",
    "Sheet1!A1:B2 Sheet1!B2:C3": "Sheet1!A1:B2 Sheet1!B2:C3",
    "_xlfn.SINGLE(A1)": "A1",
    "T1.A1+A1": "A1",
}


@pytest.mark.parametrize(("formula", "expected"), CASES.items())
def test_references_are_told_from_what_looks_like_them(formula: str, expected: str) -> None:
    found = [piece for piece in parse(formula) if isinstance(piece, Reference)]

    assert " ".join(str(one) + "*" * one.in_list for one in found) == expected


@pytest.mark.parametrize("formula", CASES)
def test_the_pieces_give_the_formula_again(formula: str) -> None:
    assert "".join(map(str, parse(formula))) == formula


@given(st.text(alphabet="AZ19$:!'\"()[],{}#. +表\\", max_size=30))
def test_no_text_is_lost_whatever_it_is(formula: str) -> None:
    assert "".join(map(str, parse(formula))) == formula


def test_the_sheet_is_told_by_its_folded_name() -> None:
    (reference,) = parse("'It''s A'!A1")

    assert isinstance(reference, Reference)
    assert reference.sheet == "it's a"
