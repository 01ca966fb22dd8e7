"""Every sheet has its place in the order of the work."""

from addin.tell.order import FOLDED, GROUPS, IN_ORDER, group_of, rank
from addin.tell.sheets import SHEETS
from validators.subjects import OPTIONAL


def test_every_result_and_every_sheet_to_fill_in_has_its_place():
    placed = [place.name for place in IN_ORDER]
    assert {sheet.name for sheet in (*SHEETS, *OPTIONAL)} <= set(placed)
    assert len(placed) == len(set(placed))


def test_groups_follow_one_another_and_none_is_torn():
    groups = [place.group for place in IN_ORDER]
    assert list(dict.fromkeys(groups)) == list(GROUPS)
    assert groups == sorted(groups, key=GROUPS.index)


def test_a_sheet_of_the_users_own_stands_with_those_to_fill_in():
    assert group_of("同意表-3号楼") == group_of("同意表") == "填写"
    assert rank("同意表") <= rank("同意表-3号楼") < rank("问题清单")


def test_what_is_looked_up_now_and_then_is_among_the_results():
    assert {sheet.name for sheet in SHEETS} >= FOLDED
