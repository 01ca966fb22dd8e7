"""Whatever a few clerks typed: nothing is lost, nothing overwritten, and the order of the copies does not matter."""

from hypothesis import given, settings
from hypothesis import strategies as st

from addin.merging.line import meaning_of
from addin.merging.merge import merge
from tests.tables import book
from validators.grid import Book, Grid

HEAD = ["楼栋", "房号", "意见", "签字", "备注"]
ROOMS = ("101", "102", "201")
WORDS = ("", "同意", "不同意", "弃权")
NAMES = ("", "张一", "李二")
ROW = st.tuples(
    st.just("3"), st.sampled_from(ROOMS), st.sampled_from(WORDS), st.sampled_from(NAMES), st.sampled_from(NAMES)
)
ROSTER = Grid("户室清册", [["楼栋", "房号", "建筑面积", "产权人"], *(["3", room, 80.0, "张一"] for room in ROOMS)])


@st.composite
def copies(draw, least=1):
    """The first workbook and some copies."""
    tables = draw(st.lists(st.lists(ROW, max_size=5), min_size=least + 1, max_size=4))
    return [_book(number, rows) for number, rows in enumerate(tables)]


def _book(number: int, rows) -> Book:
    return book(ROSTER, Grid("同意表", [HEAD, *(list(row) for row in rows)]), name=f"{number}.xlsx")


def written(ours: Book, merged) -> list[list[object]]:
    rows = [list(row) for row in ours.grids[1].rows]
    for place, value in merged.filled.items():
        rows[place.row - 1][place.column - 1] = value
    for line in merged.added:
        assert line.row == len(rows) + 1
        rows.append([line.cells.get(at, "") for at in range(1, 6)])
    return rows


@given(copies())
@settings(max_examples=150, deadline=None)
def test_a_workbook_merged_with_itself_is_itself(books):
    assert merge(books[0], [books[0], books[0]]).nothing


@given(copies(least=2), st.randoms())
@settings(max_examples=150, deadline=None)
def test_the_order_of_the_copies_changes_only_the_order_of_the_list(books, random):
    ours, *others = books
    shuffled = list(others)
    random.shuffle(shuffled)
    one, other = merge(ours, others), merge(ours, shuffled)
    assert written(ours, one) == written(ours, other)
    assert set(one.conflicts) == set(other.conflicts)


@given(copies())
@settings(max_examples=150, deadline=None)
def test_what_stood_there_stays_and_every_value_is_written_or_asked_about(books):
    ours, *others = books
    merged = merge(ours, others)
    rows = written(ours, merged)
    for row, was in enumerate(ours.grids[1].rows):
        assert all(cell in ("", now) for cell, now in zip(was, rows[row], strict=True))
    listed = {(conflict.title, conflict.column, conflict.theirs) for conflict in merged.conflicts}
    for other in others:
        for row in other.grids[1].rows[1:]:
            for at, name in ((2, "意见"), (3, "签字"), (4, "备注")):
                same = [one for one in rows[1:] if one[1] == row[1] and one[at] == row[at]]
                assert not row[at] or same or (f"3号楼{row[1]}", name, row[at]) in listed


@given(copies())
@settings(max_examples=100, deadline=None)
def test_merging_the_result_with_the_same_copies_adds_nothing(books):
    ours, *others = books
    rows = written(ours, merge(ours, others))
    again = merge(_book(9, rows[1:]), others)
    assert not again.added


@given(st.sampled_from(("3", "3号楼", 3.0)), st.sampled_from((True, 1.0, "1", "是")))
def test_a_meaning_can_be_compared_whatever_the_cell_holds(one, other):
    assert isinstance(hash((meaning_of(None, one), meaning_of(None, other))), int)
