"""`python -m tests.office.take_pictures`: the pictures of docs/guide.md, from real presses in LibreOffice under Xvfb.

Run by hand after the looks change.  Needs Xvfb, ImageMagick and LibreOffice; everything it writes besides the
pictures lies in a temporary folder.
"""

import faulthandler
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from addin.workbook.build.calc import to_ods
from addin.workbook.build.products import calc_source
from addin.workbook.sample import sample_contents
from tests.office.press_buttons import buttons, connect, trust

PICTURES = Path(__file__).parents[2] / "docs" / "pictures" / "guide"
DISPLAY = ":98"
SIZE = "1400x860"
BOX_BUTTONS = ("确定", "是", "Yes", "OK")
BOX_ROLES = (1, 12)
"""ALERT and DIALOG."""
SECONDS = 30


class Screen:
    """A LibreOffice with the sample open, on a screen of its own."""

    def __init__(self, folder: Path) -> None:
        self.book = folder / "旧改助手" / "市农研所家属院.ods"
        self.book.parent.mkdir()
        self.book.write_bytes(to_ods(calc_source(sample_contents())))
        trust(folder / "profile", self.book.parent)
        here = {"DISPLAY": DISPLAY, "SAL_USE_VCLPLUGIN": "gen", "JIUGAI_PYTHON": sys.executable}
        here |= {"JIUGAI_STATE": str(folder / "state"), "PYTHONPATH": str(Path(__file__).parents[2])}
        self.server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"])
        time.sleep(1)
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
            context = self.toolkit.getTopWindow(at).getAccessibleContext()
            if context.getAccessibleRole() in BOX_ROLES:
                return buttons(context, {})
        return {}

    def answer(self, *pictures: str) -> None:
        """Each box that comes up is pictured under the next name and answered with yes, until none comes."""
        names = list(pictures)
        while found := wait(self.box, 4 if not names else SECONDS, quiet=True):
            time.sleep(0.5)
            if names:
                self.picture(names.pop(0))
            next(found[caption] for caption in BOX_BUTTONS if caption in found).doAccessibleAction(0)
            time.sleep(1)

    def show(self, sheet: str) -> None:
        self.document.CurrentController.setActiveSheet(self.document.Sheets.getByName(sheet))
        time.sleep(1)

    def picture(self, name: str) -> None:
        """Small: 1000 pixels wide, 64 colours."""
        target = PICTURES / f"{name}.png"
        shot = ["import", "-display", DISPLAY, "-window", "root", "png:-"]
        small = ["convert", "png:-", "-resize", "1000x", "-colors", "64", "-strip", f"png8:{target}"]
        taken = subprocess.run(shot, check=True, capture_output=True).stdout
        subprocess.run(small, input=taken, check=True)
        print(target, target.stat().st_size, flush=True)

    def close(self) -> None:
        self.office.terminate()
        self.server.terminate()


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
    ("检查", "问题清单", "check"),
    ("统计同意率", "同意率", "tally"),
    ("计算分摊", "出资分摊", "shares"),
    ("填写申报表", "控制台", "fill"),
    ("全部完成", "控制台", "run_all"),
    ("生成公示版", "控制台", "publish"),
    ("打开帮助", "帮助", "help"),
    ("关于", "控制台", "about"),
    ("清除结果", "控制台", "clear"),
)


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="jiugai-pictures-") as folder:
        screen = Screen(Path(folder))
        try:
            screen.picture("control")
            for caption, sheet, name in PRESSES:
                screen.press(caption)
                screen.answer(*([f"{name}-box"] if caption != "打开帮助" else []))
                screen.show(sheet)
                screen.picture(name)
            screen.show("同意表")
            screen.picture("highlight")
        finally:
            screen.close()


if __name__ == "__main__":
    faulthandler.dump_traceback_later(100, repeat=True)
    main()
