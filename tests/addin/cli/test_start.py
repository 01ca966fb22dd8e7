"""A start that nobody waits for: what a call does not need is not imported."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("call", "unwanted"),
    [
        (["--version"], ("typer", "rich", "pydantic", "validators", "importlib.metadata")),
        (["--help"], ("pandas", "dask", "pypinyin", "xlwings")),
        (["new", "{folder}/a.xlsx"], ("rich.table", "pandas", "xlwings", "openpyxl", "pypinyin")),
        (["check", "{folder}/none.xlsx"], ("rich", "pandas", "xlwings", "openpyxl", "xlsxwriter", "lxml")),
        (["forms", "--json"], ("pandas", "xlwings", "openpyxl", "pypinyin")),
    ],
)
def test_a_command_imports_what_it_needs_and_no_more(tmp_path, call, unwanted):
    told = "import sys; from addin.cli.app import _exit_code; _exit_code({}); print(*sys.modules, file=sys.stderr)"
    arguments = [one.replace("{folder}", str(tmp_path)) for one in call]
    done = subprocess.run([sys.executable, "-c", told.format(arguments)], capture_output=True, text=True, check=True)
    assert not set(unwanted) & set(done.stderr.split())
