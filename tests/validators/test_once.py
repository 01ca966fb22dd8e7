"""One cause is one finding, and what was only tidied is one line a column."""

import pytest

from validators.checks.consent.opinion_unsigned import UNSIGNED
from validators.fields.reading import CELL_PICTURE, NORMALISED
from validators.fields.signature import NO_SIGNATURE
from validators.finding import Finding
from validators.grid import CellRef
from validators.once import once

HERE = CellRef("同意表", 2, 5)


def codes(*findings: Finding) -> list[str]:
    return [one.code for one in once(findings)]


def test_an_unsigned_answer_is_told_once() -> None:
    assert codes(Finding(NO_SIGNATURE, HERE), Finding(UNSIGNED, HERE)) == ["opinion-unsigned"]


def test_a_picture_explains_that_nothing_was_signed() -> None:
    assert codes(Finding(UNSIGNED, HERE), Finding(CELL_PICTURE, HERE)) == ["cell-picture"]


def test_the_same_codes_at_other_cells_stay() -> None:
    assert len(codes(Finding(NO_SIGNATURE, HERE), Finding(UNSIGNED, CellRef("同意表", 3, 5)))) == 2


@pytest.mark.parametrize("many", [2, 7, 159])
def test_what_was_only_tidied_is_one_line_a_column(many: int) -> None:
    tidied = [
        Finding(NORMALISED, CellRef("户室清册", row, 3), "产权人", f"张 {row}", {"read": f"张{row}"})
        for row in range(2, many + 2)
    ]
    other = Finding(NORMALISED, CellRef("户室清册", 2, 4), "电话", "１", {"read": "1"})
    first, second = once([*tidied, other])
    assert (first.code, first.place.a1, second.code) == ("column-tidied", "C2", "normalised")
    assert f"有 {many} 格" in first.message
