import pytest

from validators.meaning.roster.floors import floors_of
from validators.sheets.roster.row import DwellingRow
from validators.table.source import Source

SOURCE = Source("户室清册")


def row(building, room, floor=None):
    return DwellingRow(SOURCE, 2, building, "1", floor, room)


@pytest.mark.parametrize(
    ("rows", "floors"),
    [
        pytest.param([row("1", "502")], [5], id="where no row gives a floor the rooms tell it"),
        pytest.param([row("1", "1203"), row("1", "101")], [12, 1], id="the last two digits are the door"),
        pytest.param([row("1", "7", 4)], [4], id="what the roster says stands"),
        pytest.param([row("1", "502", 4)], [4], id="even where the room says another floor"),
        pytest.param([row("1", "502"), row("1", "7")], [None, None], id="one short room and no room tells a floor"),
        pytest.param([row("1", "599")], [None], id="99 doors a landing are no landing"),
        pytest.param(
            [row("1", "101", 3), row("1", "102", 3), row("1", "201")],
            [3, 3, None],
            id="rooms numbered in another way tell nothing",
        ),
        pytest.param([row("1", "101", 1), row("1", "201")], [1, 2], id="rows that give both vouch for the others"),
        pytest.param([row("平房", "101", 1)], [None], id="bungalows have no floors"),
        pytest.param(
            [row("1", "商铺2"), row("1", "201")], [None, 2], id="a shop beside them says nothing of the rooms"
        ),
        pytest.param([row("1", "7"), row("2", "201")], [None, 2], id="each building is numbered in its own way"),
    ],
)
def test_the_floor_of_a_dwelling(rows, floors):
    assert floors_of(rows) == floors
