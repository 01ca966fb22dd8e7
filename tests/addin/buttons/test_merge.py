"""合并副本: what it needs beside the workbook, and what it leaves."""

import pytest

from addin.buttons.merge import run
from addin.filling import write_cells
from addin.hosts.files import read_book
from addin.press.desk import Declined, Desk
from addin.unusable import Unusable
from tests.addin.press.test_pressing import Paper


@pytest.fixture
def host(tmp_path):
    return Paper(tmp_path, ["yes"])


def with_copy(host):
    (host.folder / "副本").mkdir()
    (host.folder / "副本" / "~$丙.xlsx").write_bytes(b"lock")
    write_cells(host.folder / host.name, host.folder / "副本" / "乙.xlsx", {"同意表!F3": "弃权"})


def test_the_result_is_a_new_file_and_the_open_workbook_stays(host):
    with_copy(host)
    before = (host.folder / host.name).read_bytes()
    said = run(Desk(host))
    assert said.startswith("有 1 处说法不一")
    assert "1 份副本（乙.xlsx）" in host.asked[0]
    assert (host.folder / host.name).read_bytes() == before
    (made,) = host.folder.glob("样例-合并-*.xlsx")
    assert "合并冲突" in [grid.name for grid in read_book(made).grids]


def test_a_second_press_takes_a_name_of_its_own(host):
    with_copy(host)
    host.answers = ["yes", "yes"]
    run(Desk(host))
    run(Desk(host))
    assert len(list(host.folder.glob("样例-合并-*.xlsx"))) == 2


def test_no_copies_an_unsaved_workbook_and_a_no_are_told(host):
    with pytest.raises(Unusable, match="副本"):
        run(Desk(host))
    with_copy(host)
    host.answers = ["no"]
    with pytest.raises(Declined):
        run(Desk(host))
    saved = host.read()
    write_cells(host.folder / host.name, host.folder / host.name.replace("样例", "新"), {"同意表!F4": "弃权"})
    (host.folder / "新.xlsx").replace(host.folder / host.name)
    host.read = lambda: saved
    with pytest.raises(Unusable, match="先保存"):
        run(Desk(host))
    assert not list(host.folder.glob("样例-合并-*"))
