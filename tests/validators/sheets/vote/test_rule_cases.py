"""算例 of a local rule: part, whole, and whether it passes; one of each kind at least."""

import pytest

from validators.sheets.vote.rule_cases import ONE_SIDED, UNREADABLE, RuleCase, read


@pytest.mark.parametrize(
    "typed",
    [
        "6/9 通过；5/9 不通过",
        "6/9通过;5/9不通过",
        "６／９　通过\n5/9：不通过。",
        "6/9，通过；；5/9 不通过；",
        " 6/9 通过 ； 5/9 不通过",
    ],
)
def test_cases_are_read_however_they_are_set_apart(typed):
    assert read(typed).value == (RuleCase(6, 9, True), RuleCase(5, 9, False))


@pytest.mark.parametrize(
    "typed",
    [
        "六/九 通过；5/9 不通过",
        "6/9；5/9 不通过",
        "10/9 通过；5/9 不通过",
        "0/0 通过；5/9 不通过",
        "6/9 否；5/9 不通过",
    ],
)
def test_a_case_that_cannot_be_read_refuses_the_cell(typed):
    found = read(typed)
    assert found.value is None
    assert [issue.kind for issue in found.issues] == [UNREADABLE]


@pytest.mark.parametrize("typed", ["6/9 通过", "5/9 不通过", "6/9 通过；7/9 通过", "；", "5/9 不通过；4/9 不通过"])
def test_cases_of_one_kind_prove_nothing(typed):
    assert [issue.kind for issue in read(typed).issues] == [ONE_SIDED]


def test_more_cases_than_anybody_writes_are_refused():
    assert read("；".join(["6/9 通过", "5/9 不通过"] * 30)).value is None
