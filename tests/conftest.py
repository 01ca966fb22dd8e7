"""A test marked `office` needs LibreOffice and poppler."""

import pytest

from tests.programs import OFFICE, require


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("office") is not None:
        require(*OFFICE)
