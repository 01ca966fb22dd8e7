"""`python press_buttons.py BOOK PROFILE CAPTION…`: opens the book in a headless LibreOffice and presses its buttons.

Through the accessibility interface, so that the control itself is pressed and its own macro binding runs.
A process of its own, since pyuno lies outside the environment.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.append("/usr/lib/python3/dist-packages")
sys.path.append(str(Path(__file__).parents[2]))

from tests.office.progress import end, spent, until

PUSH_BUTTON = 44
PIPE = "jiugai-press-test"
TRUST = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="SecureURL" oor:op="fuse"><value><it>{folder}</it></value></prop></item></oor:items>
"""


def connect(office=None):
    """The office behind the pipe, waited for by its progress."""
    import uno

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)

    def answering():
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except Exception:
            return None

    return until(answering, _session(office), "LibreOffice")


def _session(office) -> int:
    """It was started with one of its own; without it, ours."""
    return office.pid if office else os.getsid(0)


def buttons(context, found):
    """Caption → accessible context of every push button below."""
    if context.getAccessibleRole() == PUSH_BUTTON and context.getAccessibleName():
        found.setdefault(context.getAccessibleName(), context)
    for at in range(min(context.getAccessibleChildCount(), 200)):
        child = context.getAccessibleChild(at)
        if child is not None:
            buttons(child.getAccessibleContext(), found)
    return found


def trust(profile: Path, folder: Path) -> None:
    """A profile in which macros of workbooks in that folder run."""
    (profile / "user").mkdir(parents=True)
    text = TRUST.format(folder=folder.as_uri())
    (profile / "user" / "registrymodifications.xcu").write_text(text, encoding="utf-8")


def main(book: Path, profile: Path, captions: list[str]) -> None:
    trust(profile, book.parent)
    options = [
        "--headless",
        "--norestore",
        f"-env:UserInstallation={profile.as_uri()}",
        f"--accept=pipe,name={PIPE};urp;",
    ]
    office = subprocess.Popen(["soffice", *options, str(book)], start_new_session=True)
    try:
        context = connect(office)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = until(lambda: _spreadsheet(desktop), _session(office), "LibreOffice")
        found = buttons(document.CurrentController.Frame.ContainerWindow.getAccessibleContext(), {})
        for caption in captions:
            found[caption].doAccessibleAction(0)
        until(lambda: _is_idle(office), _session(office), "LibreOffice")
        document.close(True)
        desktop.terminate()
        until(lambda: office.poll() is not None, _session(office), "LibreOffice")
    finally:
        end(office)


def _spreadsheet(desktop):
    document = desktop.getCurrentComponent()
    return document if document is not None and hasattr(document, "Sheets") else None


def _is_idle(office, quiet: float = 1.0) -> bool:
    """Whether nothing of its session, what the buttons started among it, spends any time for a second."""
    before = spent(_session(office))
    time.sleep(quiet)
    return spent(_session(office)) == before


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
