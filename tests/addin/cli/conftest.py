"""A `jiugai` to call, and the sample compound as a user would make it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from addin.cli.app import _exit_code
from addin.workbook.sample import sample_bytes


@dataclass(frozen=True)
class Call:
    """What a call left: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def jiugai(capfd: pytest.CaptureFixture[str]) -> Callable[..., Call]:
    def call(*arguments: object) -> Call:
        code = _exit_code([str(argument) for argument in arguments])
        printed = capfd.readouterr()
        return Call(code, printed.out, printed.err)

    return call


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "市农研所家属院.xlsx"
    path.write_bytes(sample_bytes())
    return path


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clean") / "市农研所家属院.xlsx"
    path.write_bytes(sample_bytes(clean=True))
    return path
