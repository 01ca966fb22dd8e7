"""征求意见 counted by household, in the compound and by building."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from addin.paper.survey.counts import survey_of
from addin.roll import build
from tests.validators.meaning.items.reading import read

HEAD = "| 姓名 | 住址 | 修路 | 快递柜 | 意见建议 |\n"


def survey(*lines, more=""):
    dossier = read(征求意见=HEAD + "\n".join(lines), settings=more)
    return survey_of(dossier, build(dossier))


def test_households_are_counted_over_all_and_by_building():
    found = survey("| 张三 | 1栋1单元101 | √ | √ | 好 |", "| 王五 | 2栋1单元101 | √ | | 无 |")
    whole, first, second = found.places
    assert (whole.households, whole.answered, whole.returned) == (3, 2, Fraction(2, 3))
    assert (whole.ticks["修路"], whole.of_all("修路"), whole.of_answers("修路")) == (2, Fraction(2, 3), 1)
    assert (first.name, first.ticks["快递柜"], first.of_answers("快递柜")) == ("1号楼", 1, 1)
    assert (second.name, second.households, second.ticks["快递柜"]) == ("2号楼", 1, 0)
    assert [(one.dwelling, one.text) for one in found.remarks] == [("1号楼1单元101", "好")]


def test_several_sheets_of_one_dwelling_are_one_household_with_every_tick():
    found = survey("| 张三 | 1栋1单元101 | √ | | |", "| 张四 | 1#1单元101 | | √ | |")
    assert (found.sheets, found.compound.answered) == (2, 1)
    assert (found.compound.ticks["修路"], found.compound.ticks["快递柜"]) == (1, 1)


def test_an_unknown_address_and_a_shop_are_returned_and_of_no_household():
    found = survey("| 赵六 | 2栋1单元商铺1 | √ | | |", "| 张三 | 8栋1单元101 | √ | | 路灯 |")
    assert (found.sheets, found.elsewhere, found.compound.answered, found.compound.ticks["修路"]) == (2, 2, 0, 0)
    assert [one.dwelling for one in found.remarks] == ["8号楼1单元101"]
    assert found.compound.of_answers("修路") is None


def test_a_shop_is_a_household_where_the_setting_says_so():
    found = survey("| 赵六 | 2栋1单元商铺1 | √ | | |", more="    | 商铺计入户数 | 是 |\n")
    assert (found.elsewhere, found.compound.households, found.compound.ticks["修路"]) == (0, 4, 1)


def test_so_many_were_issued_as_there_are_households_unless_it_is_said():
    assert survey("| 张三 | 1栋1单元101 | √ | | |").issued == 3
    assert survey("| 张三 | 1栋1单元101 | √ | | |", more="    | 征求意见表发出份数 | 5 |\n").issued == 5


def test_without_a_survey_there_are_no_options():
    dossier = read()
    assert (survey_of(dossier, build(dossier)).options, survey_of(dossier, build(dossier)).sheets) == ((), 0)


ROOMS = st.sampled_from(["1栋1单元101", "1栋1单元102", "2栋1单元101", "2栋1单元商铺1", "7栋101"])
SHEETS = st.lists(st.tuples(ROOMS, st.booleans(), st.booleans()), min_size=1, max_size=8)


@settings(deadline=None, max_examples=40)
@given(SHEETS, st.randoms())
def test_no_share_is_above_one_and_the_order_of_sheets_does_not_matter(sheets, random):
    def counts(order):
        lines = [f"| 某 | {room} | {'√' * a} | {'√' * b} | |" for room, a, b in order]
        found = survey(*lines)
        assert found.elsewhere + sum(
            room in {"1栋1单元101", "1栋1单元102", "2栋1单元101"} for room, _, _ in order
        ) == len(order)
        assert sum(place.answered for place in found.places[1:]) == found.compound.answered <= found.compound.households
        assert all(place.ticks[option] <= place.answered for place in found.places for option in found.options)
        return [(place.name, place.answered, place.ticks) for place in found.places]

    assert counts(sheets) == counts(random.sample(sheets, len(sheets)))
