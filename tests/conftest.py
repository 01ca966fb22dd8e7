"""Tests marked `office` need LibreOffice and poppler; under JIUGAI_REQUIRE_OFFICE=1 a missing program is a failure, not a skip."""

import os
import shutil

import pytest

PROGRAMS = ("soffice", "pdftotext")


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("office") is None:
        return
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing and os.environ.get("JIUGAI_REQUIRE_OFFICE") == "1":
        pytest.fail(f"JIUGAI_REQUIRE_OFFICE=1, but missing: {', '.join(missing)}", pytrace=False)
    if missing:
        pytest.skip(f"missing: {', '.join(missing)}")
