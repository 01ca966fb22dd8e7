"""A record gives the same results again, notices every changed byte, and finds the cell that was changed since."""

import json
from datetime import date, datetime, time, timedelta

import pytest

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.record.cells import read_again, stored, typed
from addin.record.record import record, sealed
from addin.record.verify import verify
from addin.unusable import Unusable
from addin.workbook.sample import sample_bytes
from validators.grid import Book, Grid, Merge

TODAY = date(2020, 7, 28)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The sample with its mistakes: workbook and record."""
    folder = tmp_path_factory.mktemp("record")
    workbook = folder / "小区.xlsx"
    workbook.write_bytes(sample_bytes())
    book = read_book(workbook)
    kept = folder / "小区-运行记录.json"
    kept.write_bytes(record(analyse(book, TODAY), workbook, datetime(2020, 7, 28, 9, 30)))
    return book, kept


def test_nothing_has_changed(made):
    found = verify(made[1], made[0])
    assert (found.same, found.figures, found.inputs) == (True, (), ())


def test_one_changed_byte_is_noticed(made, tmp_path):
    data = made[1].read_bytes()
    for at in (data.index(b'"time"') + 9, data.rindex(b"\n") - 5):
        changed = tmp_path / "r.json"
        changed.write_bytes(data[:at] + (b"1" if data[at : at + 1] != b"1" else b"2") + data[at + 1 :])
        assert not verify(changed, None).intact
        assert not verify(changed, None).same


def test_a_figure_that_comes_out_otherwise_is_named(made, tmp_path):
    content = json.loads(made[1].read_bytes())["record"]
    content["results"]["数"]["同意户数"] = "134"
    forged = tmp_path / "r.json"
    forged.write_bytes(sealed(content))
    found = verify(forged, None)
    assert found.intact
    assert [(one.what, one.before, one.now) for one in found.figures] == [("数·同意户数", "134", "112")]


@pytest.mark.parametrize(("version", "told"), [("0.0.1", []), (None, ["数·同意户数"])])
def test_a_figure_that_an_earlier_version_did_not_have_is_no_difference(made, tmp_path, version, told):
    content = json.loads(made[1].read_bytes())["record"]
    content["version"] = version or content["version"]
    del content["results"]["数"]["同意户数"]
    older = tmp_path / "r.json"
    older.write_bytes(sealed(content))
    assert [one.what for one in verify(older, None).figures] == told


def test_a_cell_changed_in_the_workbook_is_found(made):
    book, kept = made
    grids = []
    for one in book.grids:
        rows = [list(row) for row in one.rows]
        if one.name == "同意表":
            rows[1][5] = "弃权"
        grids.append(Grid(one.name, rows, one.hidden_rows, one.merges, one.visible))
    found = verify(kept, Book(book.name, tuple(grids)))
    assert [(one.what, one.now) for one in found.inputs or ()] == [("同意表!F2", "弃权")]
    assert not found.figures
    assert not found.same


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"record":{}}', '{"record":{"format":1}}', '{"record":{"format":9}}']
)
def test_what_is_no_record_is_refused_in_one_line(tmp_path, text):
    bad = tmp_path / "x.json"
    bad.write_text(text, encoding="utf-8")
    with pytest.raises(Unusable) as raised:
        verify(bad, None)
    assert "\n" not in str(raised.value)


def test_every_kind_of_cell_comes_back_as_it_was():
    cells = ["文", 3, 2.5, True, date(2020, 1, 2), datetime(2020, 1, 2, 3, 4), time(5, 6), timedelta(hours=30), ""]
    book = Book("甲.xlsx", (Grid("表", [cells], frozenset({2}), (Merge(1, 1, 2, 2),), visible=False),))
    again = read_again(json.loads(json.dumps(stored(book), default=typed)))
    assert again == book
    assert [type(cell) for cell in again.grids[0].rows[0]] == [type(cell) for cell in cells]
