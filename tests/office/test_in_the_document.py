"""What jiugai.ods brings of its own, on a screen (Xvfb): frozen headers, keys, notes on cells, Esc in a long press."""

import os
import subprocess
import time

import pytest

from addin.buttons.catalogue import BUTTONS
from bench.press import contents
from tests.office.desktop import Office
from tests.office.screen import screen
from tests.office.test_on_screen import OK, answer, settled
from tests.programs import require

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    require("Xvfb", "xdotool")
    with screen("1500x900") as display:
        running = Office(tmp_path_factory.mktemp("office"), display=display, JIUGAI_ANSWER="yes")
        yield running
        running.quit()


def turn_to(office, sheet: str, cell: str) -> None:
    """With the keyboard in the cells, as after a click."""
    controller = office.document.CurrentController
    controller.setActiveSheet(office.document.Sheets.getByName(sheet))
    controller.select(office.document.Sheets.getByName(sheet).getCellRangeByName(cell))
    controller.Frame.ComponentWindow.setFocus()
    settled(office)


def key(office, name: str) -> None:
    subprocess.run(["xdotool", "key", name], env={**os.environ, "DISPLAY": office.display}, check=True)


def pressed_by_key(office, name: str, button: str) -> str:
    before = len(office.log())
    key(office, name)
    office.waited(lambda: any(f"{button} {end}" in office.log()[before:] for end in ("done", "unusable", "failed")))
    settled(office)
    return office.log()[before:]


def selected(office) -> str:
    return str(office.document.CurrentController.getSelection().AbsoluteName).replace("$", "")


def notes(office, sheet: str) -> dict[str, tuple[str, bool]]:
    found = office.document.Sheets.getByName(sheet).getAnnotations()
    every = [found.getByIndex(at) for at in range(found.Count)]
    return {f"{one.Position.Column},{one.Position.Row}": (one.getString(), one.IsVisible) for one in every}


def test_headers_stay_in_sight(office, built):
    document = office.open(built, "jiugai.ods")
    controller = document.CurrentController
    for name in ("参数", "户室清册", "同意表", "问题清单", "出资分摊", "选表"):
        controller.setActiveSheet(document.Sheets.getByName(name))
        assert controller.hasFrozenPanes(), name
        assert controller.SplitRow == 1, name
    controller.setActiveSheet(document.Sheets.getByName("控制台"))
    assert not controller.hasFrozenPanes()


def test_keys_go_from_problem_to_problem_and_the_note_goes_when_it_is_mended(office, built):
    document = office.open(built, "jiugai.ods")
    turn_to(office, "户室清册", "A2")
    pressed_by_key(office, "ctrl+shift+j", "next")
    first = selected(office)
    ((text, visible),) = notes(office, first.partition(".")[0]).values()
    assert text.startswith("旧改助手：")
    assert "怎么改：" in text
    assert visible
    pressed_by_key(office, "ctrl+shift+j", "next")
    assert selected(office) != first
    pressed_by_key(office, "ctrl+shift+h", "previous")
    assert selected(office) == first
    sheet, _, place = first.partition(".")
    document.Sheets.getByName(sheet).getCellRangeByName(place).setString("13800004765")
    pressed_by_key(office, "ctrl+shift+j", "next")
    assert selected(office) != first
    assert notes(office, sheet) == {}


def test_a_key_explains_the_selected_household(office, built):
    office.open(built, "jiugai.ods")
    turn_to(office, "户室清册", "C9")
    before = len(office.log())
    key(office, "ctrl+shift+y")
    assert "公式：" in answer(office, OK)
    assert "explain done" in office.log()[before:]


def test_the_toolbar_has_every_button(office, built):
    document = office.open(built, "jiugai.ods")
    url = "private:resource/toolbar/custom_toolbar_jiugai"
    assert document.CurrentController.Frame.LayoutManager.isElementVisible(url)
    items = document.getUIConfigurationManager().getSettings(url, False)
    labels = [{one.Name: one.Value for one in items.getByIndex(at)}["Label"] for at in range(items.getCount())]
    assert labels == [button.caption for button in BUTTONS]


def test_esc_stops_a_press_on_a_large_compound_before_anything_is_written(office, tmp_path):
    from addin.workbook.build.calc import to_ods
    from addin.workbook.build.products import calc_source

    large = tmp_path / "large.ods"
    large.write_bytes(to_ods(calc_source(contents(3000))))
    office.open(large, "large.ods")
    office.control("统计同意率")  # turns to 控制台
    settled(office)
    office.document.CurrentController.Frame.ComponentWindow.setFocus()
    before = len(office.log())
    control = office.control("统计同意率")
    control.doAccessibleAction(0)
    office.waited(lambda: "tally pressed" in office.log()[before:])

    def stopped() -> bool:
        key(office, "Escape")
        time.sleep(0.05)
        return any(word in office.log()[before:] for word in ("tally declined", "tally done"))

    office.waited(stopped)
    assert "已停下：没有改动任何内容" in answer(office, OK)
    assert office.values("同意率") == []
