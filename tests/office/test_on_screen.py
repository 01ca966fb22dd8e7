"""On a screen (Xvfb): one real mouse click, one yes/no box answered; the screenshot is kept for people to look at."""

import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.office.desktop import Office, waited
from tests.office.press_buttons import buttons
from tests.programs import require

pytestmark = pytest.mark.office
DISPLAY = ":95"
YES, OK = ("是", "是(Y)", "Yes"), ("确定", "确认", "OK")


@pytest.fixture
def screen():
    require("Xvfb", "xdotool", "import")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1400x900x24", "-nolisten", "tcp"], **quiet)
    waited(lambda: Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}").exists())
    yield
    server.terminate()
    server.wait(10)


def test_a_mouse_click_runs_a_button_and_a_box_is_answered(screen, built, tmp_path):
    office = Office(tmp_path / "office", display=DISPLAY)
    try:
        office.open(built, "jiugai.ods")
        time.sleep(1.5)
        click(office.control("检查"))
        assert "错误" in answer(office, OK)
        waited(lambda: "check done" in office.log())
        assert office.values("问题清单")
        click(office.control("清除结果"))
        picture(tmp_path)
        assert "要清空" in answer(office, YES)
        answer(office, OK)
        waited(lambda: "clear done" in office.log())
        assert office.values("问题清单") == []
    finally:
        office.quit()


def click(control) -> None:
    where, size = control.getLocationOnScreen(), control.getSize()
    place = [str(where.X + size.Width // 2), str(where.Y + size.Height // 2)]
    subprocess.run(["xdotool", "mousemove", *place, "click", "1"], env={**os.environ, "DISPLAY": DISPLAY}, check=True)


def box(office, words):
    """The message box with a button of that name: its accessible context, once it is there."""
    toolkit = office.context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", office.context)
    for at in range(toolkit.getTopWindowCount()):
        found = toolkit.getTopWindow(at).getAccessibleContext()
        if found is not None and any(word in buttons(found, {}) for word in words):
            return found
    return None


def answer(office, words) -> str:
    """Press the box's button of that name; the box's text."""
    found = waited(lambda: box(office, words))
    text = "\n".join(texts(found))
    pressed = buttons(found, {})
    next(pressed[word] for word in words if word in pressed).doAccessibleAction(0)
    time.sleep(0.5)
    return text


def texts(context):
    yield f"{context.getAccessibleName()} {context.getAccessibleDescription()}"
    for at in range(min(context.getAccessibleChildCount(), 50)):
        yield from texts(context.getAccessibleChild(at).getAccessibleContext())


def picture(folder: Path) -> None:
    """Where JIUGAI_PICTURES says, else with the test's other files."""
    time.sleep(2.5)
    target = Path(os.environ.get("JIUGAI_PICTURES", folder)) / "a-box-is-answered.png"
    subprocess.run(["import", "-display", DISPLAY, "-window", "root", str(target)], check=False)
