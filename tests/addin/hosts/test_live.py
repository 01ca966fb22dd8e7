"""What Excel answers while it is busy becomes one sentence; a bug stays a bug."""

import pytest

pytest.importorskip("xlwings")

from addin.hosts.live import _explained
from addin.hosts.patience import REJECTED
from addin.unusable import Unusable


class ExcelBusyError(Exception):
    """As xlwings has it."""


class ComError(Exception):
    """As pywin32 has it: hresult, message, what Excel says of it (its sixth field is a code, too), argument."""


BUSY = [
    *(OSError(code, "Call was rejected by callee.") for code in sorted(REJECTED)),
    ComError(-2147352567, "Exception occurred.", (0, None, None, None, 0, -2146777998), None),
    ExcelBusyError("Excel application is not responding"),
]


@pytest.mark.parametrize("error", BUSY, ids=lambda error: f"{type(error).__name__} {error.args[0]}")
def test_a_busy_office_is_the_users_to_free(error):
    with pytest.raises(Unusable, match="回车"), _explained():
        raise error


@pytest.mark.parametrize("error", [ZeroDivisionError(), ComError(-2147352567, "x", (0, "", "", "", 0, -2146827284), 0)])
def test_a_bug_stays_a_bug(error):
    with pytest.raises(type(error)), _explained():
        raise error
