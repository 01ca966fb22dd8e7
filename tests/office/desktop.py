"""A LibreOffice with jiugai.ods open, whose buttons are pressed through the control itself."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from addin.buttons.catalogue import BUTTONS
from addin.hosts.calc.bridge import CalcError
from addin.hosts.calc.office import desktop, start, wait_for
from addin.hosts.calc.permission import trust
from tests.office.press_buttons import buttons
from tests.office.progress import LostOffice, end, until

ROOT = Path(__file__).parents[2]
CONTROL = "控制台"
ENDED = re.compile(r" (?:done:|unusable:|failed|declined|told to wait)")
FIXED_TIME = "1780000000"


class Office:
    """One LibreOffice, one profile, one folder that is trusted; `display` empty means headless."""

    def __init__(self, folder: Path, display: str = "", **environment: str) -> None:
        self.folder, self.state, self.display = folder / "工作 夹", folder / "state", display
        self.folder.mkdir(parents=True)
        user = folder / "profile" / "user"
        trust(user, self.folder)
        own = {"JIUGAI_PYTHON": sys.executable, "JIUGAI_STATE": str(self.state), "JIUGAI_STRICT": "1"}
        own |= {"SOURCE_DATE_EPOCH": FIXED_TIME, "PYTHONPATH": str(ROOT), **environment}
        own |= {"DISPLAY": display, "SAL_USE_VCLPLUGIN": "gen"} if display else {}
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        options["start_new_session"] = True
        self.process = start(user.as_uri(), [] if display else ["--headless"], env={**os.environ, **own}, **options)
        self.context = self._answering(user.as_uri())
        self.user = user.as_uri()
        self.document = None

    def _answering(self, user: str):
        """Its context, once it listens."""

        def asked():
            try:
                return wait_for(user, 0)
            except CalcError:
                return None

        return self.waited(asked)

    def waited(self, probe):
        """The first answer of `probe` that is something; LostOffice where LibreOffice ended or does nothing more."""

        def alive():
            if (found := probe()) or self.process.poll() is None:
                return found
            raise LostOffice(f"LibreOffice ended with {self.process.returncode}")

        return until(alive, self.process.pid, "LibreOffice")

    def open(self, source: Path, name: str, read_only: bool = False):
        """A copy of the workbook, in the trusted folder; it becomes the one whose buttons are pressed."""
        book = self.folder / name
        shutil.copy(source, book)
        return self.load(book.as_uri(), read_only)

    def load(self, url: str, read_only: bool = False):
        """Whatever the URL names, with its macros."""
        from com.sun.star.beans import PropertyValue

        self.close()
        mode = PropertyValue("MacroExecutionMode", 0, 3, 0)  # USE_CONFIG: the trusted folder decides
        options = (mode, PropertyValue("ReadOnly", 0, read_only, 0))
        self.document = self.waited(lambda: desktop(self.context).loadComponentFromURL(url, "_blank", 0, options))
        return self.document

    def load_as_new(self, template: Path):
        """A new workbook made from the file: it has no place of its own yet."""
        from com.sun.star.beans import PropertyValue

        self.close()
        options = (PropertyValue("MacroExecutionMode", 0, 4, 0), PropertyValue("AsTemplate", 0, True, 0))
        self.document = desktop(self.context).loadComponentFromURL(template.as_uri(), "_blank", 0, options)
        return self.document

    def close(self) -> None:
        if self.document is not None:
            self.document.close(True)
            self.document = None

    def control(self, caption: str):
        """The push button with this caption."""
        controller = self.document.CurrentController
        controller.setActiveSheet(self.document.Sheets.getByName(CONTROL))
        window = controller.Frame.ContainerWindow
        return self.waited(lambda: buttons(window.getAccessibleContext(), {}).get(caption))

    def press(self, button: str, times: int = 1) -> str:
        """Press it, wait for its end, and give what the log says of it."""
        caption = next(known.caption for known in BUTTONS if known.id == button)
        before = len(self.log())
        control = self.control(caption)
        for _ in range(times):
            control.doAccessibleAction(0)
        self.waited(lambda: len(ENDED.findall(self.log()[before:])) >= times)
        time.sleep(0.15)  # the box at the end answers itself
        return self.log()[before:]

    def log(self) -> str:
        log = self.state / "jiugai.log"
        return log.read_text("utf-8") if log.exists() else ""

    def values(self, sheet: str) -> list[tuple]:
        """What a sheet holds from row 2 on, without blank rows at its end."""
        found = self.document.Sheets.getByName(sheet)
        cursor = found.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = cursor.RangeAddress
        rows = list(found.getCellRangeByPosition(0, 0, area.EndColumn, max(1, area.EndRow)).getDataArray())[1:]
        while rows and not any(cell != "" for cell in rows[-1]):
            rows.pop()
        return rows

    def quit(self) -> None:
        try:
            self.close()
            desktop(self.context).terminate()
            self.waited(lambda: self.process.poll() is not None)
        except Exception:  # it is gone already, or will not go: a test that failed has said why
            pass
        finally:
            end(self.process)
