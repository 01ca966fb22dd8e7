"""Programs that some tests need.  Missing ones are a skip on a developer's machine and a failure in CI."""

import os
import shutil

import pytest

OFFICE = ("soffice", "pdftotext")


def require(*programs: str) -> None:
    """Skip where one is missing; fail under JIUGAI_REQUIRE_OFFICE=1."""
    told([program for program in programs if shutil.which(program) is None])


def told(missing: list[str]) -> None:
    """Skip or fail, naming what is missing; nothing where nothing is."""
    if missing and os.environ.get("JIUGAI_REQUIRE_OFFICE") == "1":
        pytest.fail(f"JIUGAI_REQUIRE_OFFICE=1, but missing: {', '.join(missing)}", pytrace=False)
    if missing:
        pytest.skip(f"missing: {', '.join(missing)}")
