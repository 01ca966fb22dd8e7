"""Which workbook was pressed: Excel's caller, or LibreOffice's document, which then stands in as the caller."""

import atexit
import os
import sys
from collections.abc import Sequence
from itertools import pairwise

from addin.hosts.patience import PATIENCE
from addin.press.host import Host

HEAVY = ("numpy", "pandas", "matplotlib", "PIL")
"""What xlwings would import if it is there; we hand it no tables of theirs, and a press must answer fast."""
NO_LICENCE = "none"
"""We use the free part of xlwings only; this is no key, and is found out without asking the workbook."""
STRICT = "JIUGAI_STRICT"


def connect(arguments: Sequence[str] = sys.argv) -> Host:
    """The open workbook.  Raises what xlwings or the way to LibreOffice raises."""
    _import_xlwings()
    options = dict(pairwise(arguments))
    if "--document" in options:
        _stand_in(options["--user"], options["--document"])
    from addin.hosts.live import LiveBook

    return LiveBook()


def _import_xlwings() -> None:
    """Without what it would import for tables we never hand it, and without what it does on its own on Windows.

    Its licence check reads a sheet of the workbook, call by call, unless a variable answers it; its exit handler looks
    for Excel processes without a window and ends them, whoever they belong to: those of other programs, too.
    """
    os.environ.setdefault("XLWINGS_LICENSE_KEY", NO_LICENCE)
    left_out = [name for name in HEAVY if name not in sys.modules]
    sys.modules.update(dict.fromkeys(left_out))  # type: ignore[arg-type]  # None makes the import fail at once
    import xlwings

    for name in left_out:
        del sys.modules[name]
    if sys.platform == "win32":
        atexit.unregister(xlwings._xlwindows.cleanup)
        xlwings._xlwindows.N_COM_ATTEMPTS = PATIENCE


def _stand_in(user: str, uid: str) -> None:
    from addin.hosts.calc.caller import set_caller

    set_caller(user, uid, strict=STRICT in os.environ)
