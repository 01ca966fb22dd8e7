"""The same subjects on every shelf: one word, one folder of that name on each floor."""

import re

import pytest

from addin.tell.subjects import SUBJECTS as TOLD
from tests.house.tree import ROOT, SUBJECTS
from validators import checks

SHELVES = ("validators/sheets", "validators/meaning", "validators/checks", "addin/paper", "addin/tell")
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")


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
    folders = {path.parent.name for path in (ROOT / "addin" / "tell").glob("*/subject.py")}
    assert len(TOLD) == len(folders)


def test_every_subject_has_its_line_in_the_glossary():
    assert set(re.findall(r"^\| [^|]+ \| (\w+) \| `\1/`", GLOSSARY, re.MULTILINE)) == set(SUBJECTS)
