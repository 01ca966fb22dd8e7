"""The application: message boxes, the status bar, the list of open workbooks."""

from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from addin.hosts.calc.books import Books
from addin.hosts.calc.bridge import in_python
from addin.hosts.calc.office import desktop
from addin.hosts.calc.ranges import Range

if TYPE_CHECKING:
    from addin.hosts.calc.engine import Engine

BUTTONS = {"ok": 1, "ok_cancel": 2, "yes_no": 3, "yes_no_cancel": 4}
PRESSED = {0: "cancel", 1: "ok", 2: "yes", 3: "no"}
_INFO, _QUERY, _ERROR = "INFOBOX", "QUERYBOX", "ERRORBOX"


class App(base_classes.App):
    """Headless, a box answers `cancel` at once."""

    engine: Any = None
    _status: Any = None

    def __init__(self, engine: "Engine") -> None:
        self.engine = engine
        self.desktop = desktop(engine.context)

    @property
    def api(self) -> Any:
        """The desktop."""
        return self.desktop

    @property
    def pid(self) -> int:
        """xlwings tells apps apart by it; here there is one."""
        return 1

    def activate(self, steal_focus: bool = False) -> None:
        """LibreOffice is where the press came from; the workbook's own `activate` does the rest."""

    @property
    def books(self) -> Books:
        """The open spreadsheets."""
        return Books(self)

    @property
    def selection(self) -> Range | None:
        """The first block of what is selected in the document in front; None where that is no cell."""
        controller = self.desktop.CurrentComponent.CurrentController
        found = controller.getSelection()
        if hasattr(found, "getByIndex") and hasattr(found, "RangeAddresses"):
            found = found.getByIndex(0)
        if not hasattr(found, "RangeAddress"):
            return None
        area = found.RangeAddress
        sheet = self.books.active.sheets(area.Sheet + 1)
        return Range(sheet, area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1)

    @property
    def calculation(self) -> str:
        """Of the active workbook."""
        return "automatic" if self.desktop.CurrentComponent.isAutomaticCalculationEnabled() else "manual"

    @calculation.setter
    def calculation(self, value: str) -> None:
        self.desktop.CurrentComponent.enableAutomaticCalculation(value != "manual")

    @property
    def screen_updating(self) -> bool:
        """Whether changes show as they are made."""
        return not self.desktop.CurrentComponent.hasControllersLocked()

    @screen_updating.setter
    def screen_updating(self, value: bool) -> None:
        if value == self.screen_updating:
            return
        document = self.desktop.CurrentComponent
        if value:
            document.unlockControllers()
        else:
            document.lockControllers()

    @property
    def status_bar(self) -> str | bool:
        """LibreOffice's own text cannot be read."""
        return False

    @status_bar.setter
    def status_bar(self, text: str | bool) -> None:
        if App._status is not None:
            App._status.end()
            App._status = None
        frame = self.desktop.CurrentFrame
        if text is not False and frame is not None:
            App._status = frame.createStatusIndicator()
            App._status.start(text, 0)

    @in_python
    def alert(self, prompt: str, title: str | None, buttons: str, mode: str | None, callback: object) -> str:
        """The button pressed, in lower case; `cancel` where there is no screen."""
        manager, context = self.engine.context.ServiceManager, self.engine.context
        toolkit = manager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
        frame = self.desktop.CurrentFrame
        kind = {"critical": _ERROR}.get(mode or "", _INFO if buttons == "ok" else _QUERY)
        box = toolkit.createMessageBox(
            frame.ContainerWindow if frame else None, _kind(kind), BUTTONS[buttons], title or "", prompt
        )
        return PRESSED[box.execute()]


def _kind(name: str) -> Any:
    from addin.hosts.calc.bridge import uno_module

    return uno_module().Enum("com.sun.star.awt.MessageBoxType", name)
