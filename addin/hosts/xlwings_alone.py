"""xlwings imported by itself, without what it takes along and without what it does on its own on Windows."""

import atexit
import os
import sys

from addin.hosts.patience import PATIENCE

HEAVY = ("numpy", "pandas", "matplotlib", "PIL")
"""What xlwings would import if it is there; we hand it no tables of theirs, and a press must answer fast."""
NO_LICENCE = "none"
"""We use the free part of xlwings only; this is no key, and is found out without asking the workbook."""


def import_xlwings() -> None:
    """Before anything else asks for it.  Raises what xlwings raises.

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
