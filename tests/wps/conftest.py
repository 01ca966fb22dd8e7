"""The workbook with buttons, open in WPS, and a plain one."""

import pytest

from tests.excel.conftest import opened as open_copy


@pytest.fixture(scope="session")
def products(tmp_path_factory):
    """jiugai.xlsm with the sample compound, and the sample as a plain .xlsx."""
    from addin.workbook.build.products import macro_workbook
    from addin.workbook.sample import sample_bytes, sample_contents

    folder = tmp_path_factory.mktemp("products")
    (folder / "jiugai.xlsm").write_bytes(macro_workbook(sample_contents()))
    (folder / "普通.xlsx").write_bytes(sample_bytes())
    return folder


@pytest.fixture
def book(products, tmp_path):
    return open_copy(products / "jiugai.xlsm", tmp_path)


@pytest.fixture
def plain(products, tmp_path):
    return open_copy(products / "普通.xlsx", tmp_path)
