"""LibreOffice must be there where JIUGAI_REQUIRE_OFFICE=1 says so; elsewhere these tests are skipped without it."""

import os
import shutil

import pytest


def missing() -> list[str]:
    programs = [name for name in ("soffice",) if shutil.which(name) is None]
    try:
        from addin.hosts.calc.bridge import uno_module

        uno_module()
    except ImportError:
        programs.append("python3-uno")
    return programs


def require(*programs: str) -> None:
    """Skip, or fail where CI must have them."""
    absent = [name for name in programs if shutil.which(name) is None]
    if absent and os.environ.get("JIUGAI_REQUIRE_OFFICE") == "1":
        pytest.fail(f"missing: {', '.join(absent)}")
    if absent:
        pytest.skip(f"missing: {', '.join(absent)}")


@pytest.fixture(scope="session", autouse=True)
def _office_programs():
    absent = missing()
    if absent and os.environ.get("JIUGAI_REQUIRE_OFFICE") == "1":
        pytest.fail(f"missing: {', '.join(absent)}")
    if absent:
        pytest.skip(f"missing: {', '.join(absent)}")


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """jiugai.ods with the sample compound, freshly made."""
    from addin.workbook.build.calc import to_ods
    from addin.workbook.build.products import calc_source
    from addin.workbook.sample import sample_contents

    made = tmp_path_factory.mktemp("built") / "jiugai.ods"
    made.write_bytes(to_ods(calc_source(sample_contents())))
    return made
