"""抽查, press by press: announced, drawn, entered a second time, compared; the workbook is only read."""

import openpyxl
import pytest

from addin.buttons.sample import run
from addin.cli.app import _exit_code
from addin.press.desk import Desk
from addin.unusable import Unusable
from tests.addin.press.test_pressing import Paper
from tests.addin.trust.audit.test_sample import drawn_rooms, fill
from tests.addin.trust.small import SETTINGS, answers, roster, write

SEED = "3516243"


@pytest.fixture
def host(tmp_path):
    found = Paper(tmp_path)
    found.name = "甲.xlsx"
    compound(found.folder, against=8)
    return found


def compound(folder, against, owners=100):
    tables = {"参数": SETTINGS, "户室清册": roster(owners), "同意表": answers(owners, against)}
    return write(folder / "甲.xlsx", tables)


def press(host) -> str:
    return run(Desk(host))


def lies(host, name):
    return host.folder / "抽查" / name


def throw(host, seed=SEED, **others: str) -> None:
    """What the people in the room type on the page."""
    path = lies(host, "公布.xlsx")
    book = openpyxl.load_workbook(path)
    for row in book["公布"].iter_rows(min_row=2, max_col=2):
        said = {"种子": seed, **others}.get(row[0].value)
        if said is not None:
            row[1].value = said
    book.save(path)


def page(host) -> dict[str, str]:
    sheet = openpyxl.load_workbook(lies(host, "公布.xlsx"))["公布"]
    return {row[0].value: row[1].value for row in sheet.iter_rows(max_col=2) if row[0].value}


def test_the_first_press_announces_the_entries_before_anything_is_thrown(host):
    said = press(host)
    told = page(host)
    assert told["录入指纹"] in said
    assert int(told["抽取次数"]) > 5
    assert not told["种子"]
    assert [path.name for path in lies(host, "").iterdir()] == ["公布.xlsx"]


def test_without_a_seed_nobody_is_drawn(host):
    press(host)
    with pytest.raises(Unusable, match="掷骰子"):
        press(host)
    throw(host, "12")
    with pytest.raises(Unusable, match="太短"):
        press(host)
    assert not lies(host, "再录-1.xlsx").exists()


def test_the_seed_draws_whom_the_command_line_draws(host, tmp_path):
    press(host)
    throw(host)
    assert "抽中" in press(host)
    asked = ["sample", str(host.folder / host.name), "--seed", SEED, "--out", str(tmp_path / "令.xlsx")]
    assert _exit_code(asked) == 0
    assert drawn_rooms(lies(host, "再录-1.xlsx")) == drawn_rooms(tmp_path / "令.xlsx")


def test_a_seed_that_was_typed_as_a_number_draws_the_same(host):
    press(host)
    throw(host)
    press(host)
    first = drawn_rooms(lies(host, "再录-1.xlsx"))
    lies(host, "再录-1.xlsx").unlink()
    throw(host, int(SEED))
    press(host)
    assert drawn_rooms(lies(host, "再录-1.xlsx")) == first


def test_where_both_entries_agree_it_is_said_and_filed(host):
    press(host)
    throw(host)
    press(host)
    fill(lies(host, "再录-1.xlsx"))
    said = press(host)
    assert "抽查通过" in said
    filed = lies(host, "抽查结果.txt").read_text(encoding="utf-8-sig")
    assert SEED in filed
    assert page(host)["录入指纹"] in filed
    assert "抽查通过" in filed
    assert not lies(host, "再录-2.xlsx").exists()


def test_an_error_found_asks_for_more_sheets_and_both_are_compared(host):
    press(host)
    throw(host)
    press(host)
    rooms = drawn_rooms(lies(host, "再录-1.xlsx"))
    wrong = next(room for room in rooms if int(room) >= 109)
    fill(lies(host, "再录-1.xlsx"), {wrong: "弃权"})
    assert "还不能停止" in press(host)
    more = lies(host, "再录-2.xlsx")
    assert more.exists()
    assert not set(drawn_rooms(more)) & set(rooms)
    with pytest.raises(Unusable, match=r"再录-2\.xlsx.*还没有填"):
        press(host)
    fill(more)
    assert "两次录入不同的 1 位业主" in press(host)


def test_an_entry_changed_after_the_announcement_ends_this_audit(host):
    press(host)
    throw(host)
    press(host)
    compound(host.folder, against=7)
    with pytest.raises(Unusable, match="作废"):
        press(host)
    assert lies(host, "再录-1.xlsx").exists()


def test_a_limit_written_on_the_page_is_the_one_that_counts(host):
    press(host)
    throw(host)
    press(host)
    usual = len(drawn_rooms(lies(host, "再录-1.xlsx")))
    lies(host, "再录-1.xlsx").unlink()
    throw(host, 风险上限="30%")
    press(host)
    assert len(drawn_rooms(lies(host, "再录-1.xlsx"))) < usual
    lies(host, "再录-1.xlsx").unlink()
    throw(host, 风险上限="五成")
    with pytest.raises(Unusable, match="风险上限"):
        press(host)


@pytest.mark.parametrize("line", ["议题", "录入指纹", "风险上限", "种子"])
def test_a_page_that_lost_a_line_is_refused_in_one_sentence(host, line):
    press(host)
    path = lies(host, "公布.xlsx")
    book = openpyxl.load_workbook(path)
    for row in book["公布"].iter_rows(max_col=1):
        if row[0].value == line:
            row[0].value = "别的"
    book.save(path)
    with pytest.raises(Unusable) as raised:
        press(host)
    assert "\n" not in str(raised.value)


def test_a_motion_that_is_not_there_and_a_vote_without_a_conclusion_are_one_sentence(host):
    press(host)
    throw(host, 议题="别的议题")
    with pytest.raises(Unusable, match="别的议题"):
        press(host)
    lies(host, "公布.xlsx").unlink()
    no_date = SETTINGS.replace("2025-06-01", "")
    write(host.folder / host.name, {"参数": no_date, "户室清册": roster(10), "同意表": answers(10, 1)})
    with pytest.raises(Unusable, match="结论"):
        press(host)


def test_a_result_that_no_entry_could_turn_needs_no_audit(host):
    tables = {"参数": SETTINGS, "户室清册": roster(100), "同意表": answers(3, 3)}
    write(host.folder / host.name, tables)
    said = press(host)
    assert ("不用抽查" in said) is (not lies(host, "公布.xlsx").exists())


def test_the_workbook_is_left_as_it_was(host):
    before = (host.folder / host.name).read_bytes()
    press(host)
    throw(host)
    press(host)
    fill(lies(host, "再录-1.xlsx"))
    press(host)
    assert (host.folder / host.name).read_bytes() == before
    assert host.written == []
