"""On a screen (Xvfb): one real mouse click, one yes/no box answered; the screenshot is kept for people to look at."""

import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.office.desktop import Office
from tests.office.press_buttons import buttons
from tests.office.progress import spent
from tests.office.screen import screen
from tests.programs import require

pytestmark = pytest.mark.office
IDLE = 3
"""Clock ticks in half a second: what a blinking caret costs."""
ALERT = 1
"""AccessibleRole of a message box."""
YES, OK = ("是", "是(Y)", "Yes"), ("确定", "确认", "OK")


@pytest.fixture
def display():
    require("Xvfb", "xdotool", "import")
    with screen("1400x900") as one:
        yield one


def test_a_mouse_click_runs_a_button_and_a_box_is_answered(display, built, tmp_path):
    office = Office(tmp_path / "office", display=display)
    try:
        office.open(built, "jiugai.ods")
        click(office, "检查")
        assert "错误" in answer(office, OK)
        office.waited(lambda: "check done" in office.log())
        assert office.values("问题清单")
        click(office, "清除结果")
        assert "要清空" in answer(office, YES, tmp_path)
        assert "清空" in answer(office, OK)
        office.waited(lambda: "clear done" in office.log())
        assert office.values("问题清单") == []
    finally:
        office.quit()


def click(office, caption: str) -> None:
    """A real click on the middle of the control, once the window is drawn and LibreOffice has nothing left to do."""
    control = office.control(caption)
    settled(office)
    where, size = control.getLocationOnScreen(), control.getSize()
    place = [str(where.X + size.Width // 2), str(where.Y + size.Height // 2)]
    subprocess.run(
        ["xdotool", "mousemove", *place, "click", "1"], env={**os.environ, "DISPLAY": office.display}, check=True
    )


def settled(office) -> None:
    """Until it has spent next to nothing for a while: a window that is still being laid out loses clicks."""
    last = -1
    while (used := spent(office.process.pid)) > last + IDLE:
        last = used
        time.sleep(0.5)


def box(office, words):
    """The message box with a button of that name: its text and the button, once both are there; else None.

    Only boxes on the screen are looked at: the tree of a window that is being written to changes under whoever walks
    it, and an answered box stays on the toolkit's list.
    """
    toolkit = office.context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", office.context)
    for at in range(toolkit.getTopWindowCount()):
        window = toolkit.getTopWindow(at)
        if not window.isVisible() or (found := window.getAccessibleContext()).getAccessibleRole() != ALERT:
            continue
        pressed = buttons(found, {})
        if name := next((word for word in words if word in pressed), ""):
            return "\n".join(texts(found)), pressed[name]
    return None


def answer(office, words, pictures: Path | None = None) -> str:
    """Press the box's button of that name and wait until the box has gone; the box's text."""
    text, button = office.waited(lambda: box(office, words))
    settled(office)
    if pictures:
        picture(office, pictures)
    button.doAccessibleAction(0)
    office.waited(lambda: (found := box(office, words)) is None or found[0] != text)
    return text


def texts(context):
    yield f"{context.getAccessibleName()} {context.getAccessibleDescription()}"
    for at in range(min(context.getAccessibleChildCount(), 50)):
        yield from texts(context.getAccessibleChild(at).getAccessibleContext())


def picture(office, folder: Path) -> None:
    """Where JIUGAI_PICTURES says, else with the test's other files."""
    target = Path(os.environ.get("JIUGAI_PICTURES", folder)) / "a-box-is-answered.png"
    subprocess.run(["import", "-display", office.display, "-window", "root", str(target)], check=False)
