"""The sample through the whole pipeline: every mistake of the seed is found in its cell, and the counts are known."""

from datetime import date
from pathlib import Path

import pytest

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.workbook.sample import sample_bytes

TODAY = date(2020, 7, 28)
EXPECTED = Path(__file__).with_name("sample_findings.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """The sample as it came, and the clean one."""
    folder = tmp_path_factory.mktemp("sample")
    found = {}
    for clean in (False, True):
        path = folder / f"{clean}.xlsx"
        path.write_bytes(sample_bytes(clean))
        found[clean] = analyse(read_book(path), TODAY)
    return found


def test_errors_and_warnings_of_the_sample_are_these_in_these_cells(outcomes):
    findings = outcomes[False].report.findings
    lines = [f"{f.severity} | {f.code} | {f.place} | {f.value}".rstrip() for f in findings if f.severity != "note"]
    assert lines == [line.rstrip() for line in EXPECTED]


def test_the_clean_sample_has_neither_error_nor_warning(outcomes):
    assert [f for f in outcomes[True].report.findings if f.severity != "note"] == []
    assert not outcomes[True].draft


def test_two_people_whose_names_look_alike_are_never_taken_for_one(outcomes):
    findings = [f for f in outcomes[False].report.findings if f.code != "normalised"]  # 程　惠 is read as 程惠
    said = [f.value + f.message for f in findings]
    assert not [text for text in said if "程惠" in text or "郭惠" in text]


@pytest.mark.parametrize(
    ("clean", "households", "persons"),
    [
        # 134 dwellings; 亓文简, 谷献锋, 李洪锡 and the institute own two each (the slip 谷献岭 tears one pair apart)
        (False, (134, 112, 5, 3, 5, 9), 131),
        (True, (134, 119, 5, 3, 0, 7), 130),
    ],
)
def test_the_compound_is_counted(outcomes, clean, households, persons):
    compound = outcomes[clean].compound
    count = compound.households
    assert (
        count.total,
        count.agree,
        count.against,
        count.abstain,
        count.invalid,
        count.not_collected,
    ) == households
    assert compound.persons.total == persons


@pytest.mark.parametrize("clean", [False, True])
def test_shares_sum_to_a_tenth_of_the_approved_total(outcomes, clean):
    shares = outcomes[clean].shares
    assert shares.residents == 31_864_000
    assert sum(share.amount for share in shares.shares) == shares.residents


@pytest.mark.parametrize("clean", [False, True])
def test_the_vote_passes_under_the_law_of_2020(outcomes, clean):
    assert outcomes[clean].decision.regime.name == "property_law_2007"
    assert outcomes[clean].decision.passed
