"""The products, built once."""

import pytest

from tests.excel.files import load
from tests.excel.pressing import lines


@pytest.fixture(scope="session")
def products(tmp_path_factory):
    """jiugai.xlsm with the sample compound, jiugai.xlam, and the sample as a plain .xlsx."""
    from addin.workbook.build.products import add_in, macro_workbook
    from addin.workbook.sample import sample_bytes, sample_contents

    folder = tmp_path_factory.mktemp("products")
    (folder / "jiugai.xlsm").write_bytes(macro_workbook(sample_contents()))
    (folder / "jiugai.xlam").write_bytes(add_in())
    (folder / "普通.xlsx").write_bytes(sample_bytes())
    return folder


@pytest.fixture(scope="session")
def workbook_lines(products):
    return lines(products / "jiugai.xlsm")


@pytest.fixture(scope="session")
def add_in_lines(products):
    return lines(products / "jiugai.xlam")


@pytest.fixture
def book(products, tmp_path):
    """The built workbook, open, where files may be put beside it."""
    return opened(products / "jiugai.xlsm", tmp_path)


@pytest.fixture
def plain(products, tmp_path):
    """A plain .xlsx, open: the add-in's buttons work on it."""
    return opened(products / "普通.xlsx", tmp_path)


def opened(source, folder):
    own = folder / "小区"
    own.mkdir()
    (own / source.name).write_bytes(source.read_bytes())
    return load(own / source.name)
