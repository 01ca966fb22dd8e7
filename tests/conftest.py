"""For all tests: what `office` needs, and no stopwatch on property tests (CI's machine is shared)."""

import pytest
from hypothesis import settings

from tests.programs import OFFICE, require

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("office") is not None:
        require(*OFFICE)
