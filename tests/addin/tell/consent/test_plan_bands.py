import pytest

from addin.tell.consent.plan_bands import WIDTH, bands
from addin.tell.roster.layout import plans
from tests.outcomes import outcome, tower


def side_by_side(*landings):
    """Units 1, 2, … of one building, with so many doors: how many doors stand where, band by band."""
    units = [tower(2, doors, unit=str(unit)) for unit, doors in enumerate(landings, start=1)]
    roster = "\n".join([units[0], *("\n".join(unit.splitlines()[1:]) for unit in units[1:])])
    found = bands(plans(outcome(roster).roll, lambda _: True))
    return [[(part.left, len(part.columns)) for part in band] for band in found]


@pytest.mark.parametrize(
    ("landings", "found"),
    [
        pytest.param([2, 2], [[(0, 2), (3, 2)]], id="a gap between two units"),
        pytest.param([1, 1], [[(0, 1), (3, 1)]], id="a single door has the place of its heading"),
        pytest.param([12], [[(0, 12)]], id="a long landing fits"),
        pytest.param([2] * 6, [[(0, 2), (3, 2), (6, 2)]] * 2, id="six units stand in two bands of three"),
        pytest.param([18], [[(0, 9)], [(0, 9)]], id="a landing too long is shared out"),
    ],
)
def test_units_stand_side_by_side_as_far_as_the_sheet_is_wide(landings, found):
    assert side_by_side(*landings) == found
    assert all(left + doors <= WIDTH for band in found for left, doors in band)
