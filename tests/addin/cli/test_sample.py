"""What `check` must say of the paper file, at the right cell (issue 2, Must show)."""

from datetime import date

import pytest

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.workbook.sample import sample_contents


@pytest.fixture(scope="module")
def found(sample):
    report = analyse(read_book(sample), date(2026, 11, 23)).report
    return {(finding.code, str(finding.place)): finding for finding in report.findings}


@pytest.fixture(scope="module")
def cell():
    """Find a typed value in the sample's 同意表 or 户室清册, as an address."""
    contents = sample_contents()
    tables = {"户室清册": contents.dwellings, "同意表": contents.answers}
    letters = {"户室清册": {"联系电话": "J"}, "同意表": {"意见": "F", "签字": "G"}}

    def find(sheet: str, column: str, value: str) -> list[str]:
        rows = enumerate(tables[sheet], start=2)
        return [f"{sheet}!{letters[sheet][column]}{number}" for number, row in rows if row.get(column) == value]

    return find


def test_the_ten_digit_phone(found, cell):
    (place,) = cell("户室清册", "联系电话", "1380476365")
    assert ("phone-length", place) in found


def test_two_phones_in_one_cell(found, cell):
    (place,) = cell("户室清册", "联系电话", "13837337007 13833571108")
    assert ("phone-several", place) in found


def test_the_missing_unit_in_the_paper_grid(found):
    assert ("grid-unit-missing", "同意表-307楼!A6") in found


def test_every_unsigned_sheet(found):
    unsigned = [
        f"同意表!G{number}"
        for number, row in enumerate(sample_contents().answers, start=2)
        if row.get("意见") and not row.get("签字")
    ]
    assert len(unsigned) >= 3
    assert all(("opinion-unsigned", place) in found for place in unsigned)


@pytest.mark.parametrize("opinion", ["？", "先修暖气再说"])
def test_every_unknown_opinion(found, cell, opinion):
    (place,) = cell("同意表", "意见", opinion)
    assert ("opinion-unknown", place) in found


@pytest.mark.parametrize(
    ("signed", "owner"),
    [
        ("冯晴霞", "范晴霞"),
        ("董晴霞", "范晴霞"),
        ("余文简", "亓文简"),
        ("谷献岭", "谷献锋"),
        ("谷超岭", "谷献岭"),
        ("李洪铭", "李洪锡"),
        ("李洪瑞", "李洪锡"),
        ("余全民", "余会民"),
    ],
)
def test_every_spelling_is_a_suggestion(found, cell, signed, owner):
    suggested = [found[code, place].message for code, place in found if code == "signer-spelling"]
    assert any(f"“{signed}”" in message and f"“{owner}”" in message for message in suggested), suggested
    assert cell("同意表", "签字", signed)


def test_the_spelling_on_the_paper_grid(found):
    assert "“亓文简”" in found["signer-spelling", "同意表-307楼!F6"].message


def test_two_people_of_one_given_name_are_not_merged(found):
    assert not any("程惠" in f.message and "郭惠" in f.message for f in found.values())
    owners = [row["产权人"] for row in sample_contents().dwellings]
    assert {"程惠", "郭惠"} <= set(owners)
