"""What Excel answers while a cell is edited becomes one sentence."""

import pytest

pytest.importorskip("xlwings")

from addin.hosts.live import IN_EDIT_MODE, _explained
from addin.unusable import Unusable


@pytest.mark.parametrize("code", sorted(IN_EDIT_MODE))
def test_a_cell_in_edit_mode_is_the_users_to_end(code):
    with pytest.raises(Unusable, match="回车"), _explained():
        raise OSError(code, "Call was rejected by callee.")


def test_a_bug_stays_a_bug():
    with pytest.raises(ZeroDivisionError), _explained():
        raise ZeroDivisionError
