"""Excel is busy now and then (a cell is being edited, it recalculates, it saves): asked again for a while, with pauses.

xlwings tries a rejected call again at once, as often as `N_COM_ATTEMPTS` says, or without end.  A `Patience` stands
there for that number: each time xlwings compares its tries with it, it waits a little, and gives up by the clock.
"""

import sys
import time

SECONDS = 20.0
"""So long a busy Excel is waited for; a clerk who is typing has ended by then."""
AFTERWARDS = 2.0
"""So long again once it was given up: what is left then is tidying up."""
PAUSE = 0.05
REJECTED = frozenset({-2147418111, -2146777998})
"""What Excel answers while it is busy or a cell is edited: RPC_E_CALL_REJECTED, VBA_E_IGNORE."""


class Patience(int):
    """A number of tries that is large; `tries < patience` pauses, and is False when the time is over."""

    def __new__(cls, seconds: float = SECONDS) -> "Patience":
        """Of so many seconds for one call."""
        return super().__new__(cls, sys.maxsize - 1)

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = self._usual = seconds
        self._since = 0.0

    def __gt__(self, tries: int) -> bool:
        """Whether to try once more.  xlwings counts the tries of one call from 1."""
        now = time.monotonic()
        if tries == 1:
            self._since = now
        if now - self._since > self._seconds:
            self._seconds = AFTERWARDS
            return False
        time.sleep(PAUSE)
        return True

    def renew(self) -> None:
        """From here on as patient as at first."""
        self._seconds = self._usual


PATIENCE = Patience()
"""The one that xlwings is given."""


def is_busy(error: BaseException) -> bool:
    """Whether this is Excel's way to say that it cannot be spoken to now."""
    told = [getattr(error, "hresult", None), *error.args]
    scodes = [one[5] for one in error.args if isinstance(one, tuple) and len(one) > 5]
    numbers = {code for code in told + scodes if isinstance(code, int)}
    return not REJECTED.isdisjoint(numbers) or type(error).__name__ == "ExcelBusyError"
