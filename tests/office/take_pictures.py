"""`python -m tests.office.take_pictures`: the pictures of docs/guide.md, from real presses in LibreOffice under Xvfb.

Run by hand after the looks change.  Needs Xvfb, ImageMagick and LibreOffice; everything it writes besides the
pictures lies in a temporary folder.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from addin.workbook.build.calc import to_ods
from addin.workbook.build.products import calc_source
from addin.workbook.sample import sample_contents
from tests.office.press_buttons import buttons, connect, trust
from tests.office.screen import screen

PICTURES = Path(__file__).parents[2] / "docs" / "pictures" / "guide"
SIZE = "1400x860"
BOX_BUTTONS = ("确定", "是", "Yes", "OK")
BOX_ROLES = (1, 12)
"""ALERT and DIALOG."""
SECONDS = 30


class Desk:
    """A LibreOffice with the sample open, on a screen of its own."""

    def __init__(self, folder: Path, display: str) -> None:
        self.display = display
        self.book = folder / "旧改助手" / "市农研所家属院.ods"
        self.book.parent.mkdir()
        self.book.write_bytes(to_ods(calc_source(sample_contents())))
        trust(folder / "profile", self.book.parent)
        here = {"DISPLAY": display, "SAL_USE_VCLPLUGIN": "gen", "JIUGAI_PYTHON": sys.executable}
        here |= {"JIUGAI_STATE": str(folder / "state"), "PYTHONPATH": str(Path(__file__).parents[2])}
        options = ["--norestore", "--nologo", "--nofirststartwizard", "--accept=pipe,name=jiugai-press-test;urp;"]
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        self.office = subprocess.Popen(["soffice", profile, *options, str(self.book)], env={**os.environ, **here})
        self.context = connect()
        service = self.context.ServiceManager.createInstanceWithContext
        self.desktop = service("com.sun.star.frame.Desktop", self.context)
        self.toolkit = service("com.sun.star.awt.Toolkit", self.context)
        self.document = wait(lambda: self.desktop.getCurrentComponent())
        wait(lambda: self.buttons().get("检查"))
        time.sleep(3)

    def buttons(self) -> dict:
        window = self.document.CurrentController.Frame.ContainerWindow
        return buttons(window.getAccessibleContext(), {})

    def press(self, caption: str) -> None:
        self.show("控制台")
        wait(lambda: self.buttons().get(caption)).doAccessibleAction(0)

    def box(self) -> dict:
        """The push buttons of the box that is open, by caption."""
        for at in range(self.toolkit.getTopWindowCount()):
            window = self.toolkit.getTopWindow(at)
            context = window.getAccessibleContext()
            if context.getAccessibleRole() in BOX_ROLES and window.isVisible():
                return buttons(context, {})
        return {}

    def answer(self, pictures: Sequence[str]) -> None:
        """Each box that comes up is pictured under the next name and answered with yes, until none comes."""
        names = list(pictures)
        while found := wait(self.box, 4 if not names else SECONDS, quiet=True):
            time.sleep(0.5)
            if names and (name := names.pop(0)):
                self.picture(name)
            click(next(found[caption] for caption in BOX_BUTTONS if caption in found), self.display)
            time.sleep(1)

    def show(self, sheet: str) -> None:
        self.document.CurrentController.setActiveSheet(self.document.Sheets.getByName(sheet))
        time.sleep(1)

    def picture(self, name: str) -> None:
        """Small: 1000 pixels wide, 64 colours."""
        target = PICTURES / f"{name}.png"
        shot = ["import", "-display", self.display, "-window", "root", "png:-"]
        small = ["convert", "png:-", "-resize", "1000x", "-colors", "64", "-strip", f"png8:{target}"]
        taken = subprocess.run(shot, check=True, capture_output=True).stdout
        subprocess.run(small, input=taken, check=True)
        print(target, target.stat().st_size, flush=True)

    def close(self) -> None:
        self.office.terminate()


def click(context, display: str) -> None:
    """With the mouse, in the middle."""
    at, size = context.getLocationOnScreen(), context.getSize()
    place = [str(at.X + size.Width // 2), str(at.Y + size.Height // 2)]
    subprocess.run(["xdotool", "mousemove", *place, "click", "1"], env={**os.environ, "DISPLAY": display}, check=True)


def wait(look: Callable, seconds: float = SECONDS, quiet: bool = False):
    """What `look` gives as soon as it gives something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.2)
    if quiet:
        return None
    raise TimeoutError(look)


PRESSES = (
    ("检查", (), "问题清单", "check"),
    ("下一处问题", (), "", "next"),
    ("打印空白表", ("blanks-box",), "选表", "ticks"),
    ("统计同意率", (), "同意率", "tally"),
    ("统计同意率", (), "楼栋图", "wall"),
    ("统计同意率", (), "待办清单", "todo"),
    ("计算分摊", (), "出资分摊", "shares"),
    ("核对卷宗", (), "人员核对", "paper"),
    ("列出待确认", (), "人工确认", "confirm"),
    ("填写申报表", ("fill-box",), "", ""),
    ("全部完成", ("run_all-box",), "控制台", "control"),
    ("生成公示版", ("publish-box",), "", ""),
    ("打开帮助", (), "", "help"),
    ("关于", ("about-box",), "", ""),
    ("清除结果", ("clear-box",), "", ""),
)
"""Button, pictures of its boxes, the sheet then turned to, the picture of that."""


def main(captions: list[str]) -> None:
    """Press these buttons, or all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="jiugai-pictures-") as folder, screen(SIZE) as display:
        desk = Desk(Path(folder), display)
        try:
            for caption, boxes, sheet, name in PRESSES:
                if not captions or caption in captions:
                    desk.press(caption)
                    desk.answer(boxes or ("",))
                    if sheet:
                        desk.show(sheet)
                    if name:
                        desk.picture(name)
                if name == "check":
                    desk.show("同意表")
                    desk.picture("highlight")
        finally:
            desk.close()


if __name__ == "__main__":
    main(sys.argv[1:])
