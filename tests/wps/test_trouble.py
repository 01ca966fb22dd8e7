"""What goes wrong around a press in WPS: the user reads a Chinese sentence, and the workbook is as it should be."""

import json

import pytest

from tests.wps.pressing import impatient, opened


def same(book, before):
    return book.values() == before


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ({"python": "/nowhere/pythonw.exe"}, "没有找到旧改助手的程序"),
        ({"trouble": {"starts": False}, "page": impatient(START=1)}, "没有启动起来"),
        ({"trouble": {"killedAfter": 200}, "page": impatient(START=3, SILENT=3)}, "表格没有改动"),
        ({"trouble": {"disk": "full"}}, "什么也没有做"),
        ({"trouble": {"kilobytes": 0}, "page": impatient(START=8)}, "表格没有改动"),
    ],
    ids=["no Python", "Python does not start", "Python is killed", "no room for WPS", "no room for Python"],
)
def test_python_is_missing_or_ends_before_its_time(book, tmp_path, how, says):
    before = book.values()
    with opened(book, tmp_path / "home", **how) as wps:
        pressed = wps.press("check")
        assert says in pressed.said
        assert same(book, before)
        assert wps.app.state["StatusBar"] is False
        again = wps.press("about")
        assert not any(box["kind"] == "confirm" for box in again.boxes), "it is not at work any more"


def test_without_an_open_workbook(book, tmp_path):
    with opened(book, tmp_path / "home") as wps:
        wps.no_workbook = True
        assert "启用编辑" in wps.press("check").said


@pytest.mark.parametrize(("name", "says"), [("小区.et", "另存为 .xlsx"), ("小区.csv", "另存为 .xlsx")])
def test_a_workbook_of_another_kind(book, tmp_path, name, says):
    book.name, book.address = name, f"/home/x/{name}"
    with opened(book, tmp_path / "home") as wps:
        assert says in wps.press("check").said


def test_no_copy_can_be_saved(book, tmp_path):
    book.no_copies = True
    before = book.values()
    with opened(book, tmp_path / "home") as wps:
        assert "另存副本没有成功" in wps.press("check").said
    assert same(book, before)


def test_read_only(book, tmp_path):
    book.read_only = True
    before = book.values()
    with opened(book, tmp_path / "home") as wps:
        assert "只读" in wps.press("tally").said
    assert same(book, before)


def test_a_protected_result_sheet(book, tmp_path):
    book.sheet("问题清单").protected = True
    before = book.values()
    with opened(book, tmp_path / "home") as wps:
        assert "被保护了" in wps.press("check").said
        assert same(book, before)
        book.sheet("问题清单").unlocked_columns = set(range(1, 60))
        assert "错误" in wps.press("check").said


def test_a_filtered_result_sheet(book, tmp_path):
    with opened(book, tmp_path / "home") as wps:
        wps.press("check")
        before = book.values()
        book.sheet("问题清单").hidden_rows = {3, 4, 9}
        assert "正在筛选" in wps.press("check").said
        assert same(book, before)


def test_no_sheet_can_be_added_to_a_protected_structure(plain, tmp_path):
    plain.sheets = [sheet for sheet in plain.sheets if sheet.name != "问题清单"]
    plain.structure_protected = True
    with opened(plain, tmp_path / "home") as wps:
        assert "结构可能被保护了" in wps.press("check").said


def test_a_hidden_result_sheet_is_shown_where_it_can_be(book, tmp_path):
    book.sheet("问题清单").visible = 2
    with opened(book, tmp_path / "home") as wps:
        wps.press("check")
    assert book.sheet("问题清单").visible == -1
    assert book.sheets[book.active].name == "问题清单"


@pytest.mark.parametrize(
    "address",
    [
        "https://kdocs.cn/l/abc/jiugai.xlsm",
        "/home/x/WPS Cloud Files/123/cachedata/AB12/jiugai.xlsm",
        "jiugai.xlsm",
    ],
    ids=["a web address", "the cloud's own folder", "never saved"],
)
def test_files_of_a_workbook_that_lies_nowhere_go_to_the_documents(book, tmp_path, address):
    book.address = address
    with opened(book, tmp_path / "home") as wps:
        pressed = wps.press("publish")
    assert "文档" in pressed.said
    assert list((tmp_path / "home" / "Documents").glob("*公示版*.xlsx"))


@pytest.mark.parametrize("button", ["fill", "publish", "clear", "confirm", "blanks"])
def test_no_means_nothing_is_written(book, tmp_path, button):
    before = without(book, "选表")
    with opened(book, tmp_path / "home") as wps:
        pressed = wps.press(button, "no")
    assert "没有改动" in pressed.said or "选表" in pressed.said
    assert without(book, "选表") == before


def without(book, name):
    return {one: rows for one, rows in book.values().items() if one != name}


@pytest.mark.parametrize(("answer", "stops"), [("yes", True), ("no", False)])
def test_a_second_press_while_one_is_at_work_only_asks_whether_to_stop_it(book, tmp_path, answer, stops):
    with opened(book, tmp_path / "home") as wps:
        pressed = wps.press("check", answer, then=[(50, "again")])
        asked = [box["text"] for box in pressed.boxes if box["kind"] == "confirm"]
        assert asked[0].startswith("上一次操作还没有做完")
        assert len(pressed.started) == 1
        assert "错误 9 处" in pressed.said


def test_another_program_of_ours_at_work_is_waited_for(book, tmp_path, monkeypatch):
    from addin.press.lock import one_at_a_time

    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "home" / "state"))
    (tmp_path / "home" / "state").mkdir(parents=True)
    before = book.values()
    with opened(book, tmp_path / "home") as wps, one_at_a_time():
        assert "上一次操作还没有做完" in wps.press("check").said
    assert same(book, before)


def test_a_change_in_the_meantime_is_told(book, tmp_path):
    with opened(book, tmp_path / "home") as wps:
        assert "请再按一次" in wps.press("check", then=[(50, "touch")]).said
        assert "又有改动" not in wps.press("check").said


def test_a_cell_that_is_being_edited_is_waited_for_and_then_told(book, tmp_path):
    before = book.values()
    with opened(book, tmp_path / "home", page=impatient(BUSY=1)) as wps:
        wps.ready = False
        assert "正在编辑" in wps.press("check").said
        assert same(book, before)
        wps.ready = True
        assert "错误" in wps.press("check").said


def test_an_add_in_of_another_version_is_told_from_the_program(book, tmp_path):
    text = impatient(PROTOCOL=0)
    with opened(book, tmp_path / "home", page=text) as wps:
        assert "不是同一版" in wps.press("check").said


def test_a_request_of_yesterday_and_one_that_is_not_whole_are_left_alone(book, tmp_path):
    state = tmp_path / "home" / "state" / "wps"
    for name, text in (("1-1", json.dumps({"button": "clear"})), ("2-2", '{"butt')):
        (state / name).mkdir(parents=True)
        (state / name / "request.json").write_text(text)
    with opened(book, tmp_path / "home") as wps:
        assert "错误" in wps.press("check").said
    assert (state / "1-1" / "request.json").exists()
    assert (state / "2-2" / "request.json").exists()
