"""The filled forms of the whole suite, made once for all that judge them."""

from pathlib import Path

import pytest

from tests.fidelity.filled import FILLED


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """By the name of their kind; each file has a name of its own."""
    found = {}
    for number, (name, fill) in enumerate(FILLED.items()):
        folder = tmp_path_factory.mktemp(f"表{number}")
        found[name] = fill(folder).rename(folder / f"表{number}.xlsx")
    return found
