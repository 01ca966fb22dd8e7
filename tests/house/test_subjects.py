"""The same subjects on every shelf: one word, one folder of that name on each floor."""

import re

import pytest

from addin.tell.subjects import SUBJECTS as TOLD
from tests.house.tree import ROOT, SUBJECTS
from validators import checks

SHELVES = ("validators/sheets", "validators/meaning", "validators/checks", "addin/paper", "addin/tell")
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")
FINDINGS = (ROOT / "docs" / "findings.md").read_text("utf-8")


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_folder_of_a_shelf_is_a_subject(shelf):
    folders = {path.name for path in (ROOT / shelf).iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders <= set(SUBJECTS)


@pytest.mark.parametrize("shelf", ["validators/sheets", "validators/checks"])
def test_the_shelf_of_sheets_and_that_of_checks_are_complete(shelf):
    folders = {path.name for path in (ROOT / shelf).iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(SUBJECTS)


def test_the_tuples_of_checks_and_of_what_is_told_keep_the_order_of_the_subjects():
    checked = [each.__name__.rpartition(".")[2] for each in checks.SUBJECTS]
    assert checked == list(SUBJECTS)
    declaring = [path for path in (ROOT / "addin" / "tell").glob("*/*.py") if " = Subject(" in path.read_text("utf-8")]
    assert len(TOLD) == len(declaring) == len({path.parent for path in declaring})


def test_every_subject_has_its_line_in_the_glossary():
    assert set(re.findall(r"^\| [^|]+ \| (\w+) \| `\1/`", GLOSSARY, re.MULTILINE)) == set(SUBJECTS)


def test_every_finding_of_a_check_names_its_sheets_and_its_file():
    rows = [line.split(" | ") for line in FINDINGS.splitlines() if line.startswith("| `")]
    files = {row[0]: row[-1].strip(" |`") for row in rows}
    assert all((ROOT / file).is_file() for file in files.values())
    checked = [row for row in rows if "validators/checks/" in row[-1]]
    assert checked
    assert [row[0] for row in checked if row[-2] == "各表"] == []
