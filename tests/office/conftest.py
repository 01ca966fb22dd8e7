"""LibreOffice, and Python's bridge to it, for all tests in this folder."""

import pytest
from _pytest.assertion import rewrite

from tests.programs import OFFICE, require, told

_shown = rewrite._saferepr


def _without_office(value: object) -> str:
    """A failed assertion prints what it compared; an object of an office that is gone would abort the worker."""
    return f"<{type(value).__name__} of LibreOffice>" if type(value).__module__ in ("pyuno", "uno") else _shown(value)


rewrite._saferepr = _without_office


@pytest.fixture(scope="session", autouse=True)
def _office_programs():
    require(*OFFICE)
    try:
        from addin.hosts.calc.bridge import uno_module

        uno_module()
    except ImportError:
        told(["python3-uno"])


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """jiugai.ods with the sample compound, freshly made."""
    from addin.workbook.build.calc import to_ods
    from addin.workbook.build.products import calc_source
    from addin.workbook.sample import sample_contents

    made = tmp_path_factory.mktemp("built") / "jiugai.ods"
    made.write_bytes(to_ods(calc_source(sample_contents())))
    return made
