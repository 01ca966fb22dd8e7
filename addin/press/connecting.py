"""Which workbook was pressed: Excel's caller, or LibreOffice's document, which then stands in as the caller."""

import os
import sys
from collections.abc import Sequence
from itertools import pairwise

from addin.hosts.xlwings_alone import import_xlwings
from addin.press.host import Host

STRICT = "JIUGAI_STRICT"


def connect(arguments: Sequence[str] = sys.argv) -> Host:
    """The open workbook.  Raises what xlwings or the way to LibreOffice raises."""
    import_xlwings()
    options = dict(pairwise(arguments))
    from addin.hosts.live import LiveBook

    if "--document" not in options:
        return LiveBook()
    from addin.hosts.calc.at_once import read_at_once

    _stand_in(options["--user"], options["--document"])
    return LiveBook(read_at_once)


def _stand_in(user: str, uid: str) -> None:
    from addin.hosts.calc.caller import set_caller

    set_caller(user, uid, strict=STRICT in os.environ)
