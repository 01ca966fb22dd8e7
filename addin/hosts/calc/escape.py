"""The Esc key in LibreOffice's window, told to us by LibreOffice while we work."""

from typing import Any

from addin.hosts.calc.bridge import in_python, uno_module

ESCAPE = 1281
"""com.sun.star.awt.Key.ESCAPE."""


class Escape:
    """Listens at the document's controller from now on."""

    @in_python
    def __init__(self, document: Any) -> None:
        self._pressed = False
        self._controller = document.CurrentController
        self._handler = _handler(self._press)
        self._controller.addKeyHandler(self._handler)

    def asked(self) -> bool:
        """Whether it was pressed."""
        return self._pressed

    @in_python
    def end(self) -> None:
        """The handler would hold up typing once our process is gone."""
        self._controller.removeKeyHandler(self._handler)

    def _press(self) -> None:
        self._pressed = True


def _handler(press: Any) -> Any:
    """A com.sun.star.awt.XKeyHandler; it takes Esc for itself and leaves every other key to LibreOffice."""
    uno_module()
    import unohelper  # type: ignore[import-not-found, import-untyped, unused-ignore]
    from com.sun.star.awt import XKeyHandler  # type: ignore[import-not-found, unused-ignore]

    class Handler(unohelper.Base, XKeyHandler):  # type: ignore[misc, unused-ignore]
        def keyPressed(self, event: Any) -> bool:
            if event.KeyCode == ESCAPE:
                press()
                return True
            return False

        def keyReleased(self, event: Any) -> bool:
            return False

        def disposing(self, source: Any) -> None:
            pass

    return Handler()
