"""Which room stands on which: imports run down, never up, and the few doors to the world are where they belong."""

import pytest

from tests.house.tree import arrows, asked_for, circles, modules, parsed

FLOORS = (
    *("unusable", "machine", "exact", "filling", "roll", "tally"),
    *("law", "paper", "money", "policy", "outcome", "pipeline"),
    *("tell", "frames", "export", "hosts", "public", "word"),
    *("workbook", "importing", "trust", "record", "merging", "press", "buttons", "workbook.build"),
    *("batch", "docs", "cli"),
)
"""The rooms of `addin` from the ground up; `validators` lies under them all."""
CORE = {"__init__", "pipeline", "outcome", "roll", "tally", "policy", "exact", "unusable"}
ENGINE = "addin.hosts.calc."
"""The engine mirrors xlwings' own objects, which know each other."""
OFFICE_FILES = ("lxml", "openpyxl", "xlsxwriter", "python_calamine", "zipfile", "docxtpl", "docx")
"""Whoever imports one of these knows what an office file is."""
KNOW_FILES = (
    "filling",
    "hosts",
    "public",
    "word",
    "workbook",
    "workbook.build",
    "merging",
    "trust",
    "record",
    "batch",
    "frames",
)


def room_of(module: str) -> str:
    parts = module.split(".")
    return "workbook.build" if parts[1:3] == ["workbook", "build"] else parts[1]


def test_validators_never_imports_addin():
    assert [
        name for name, into in arrows().items() if name.startswith("validators") for x in into if "addin" in x
    ] == []


def test_every_room_has_its_floor():
    rooms = {room_of(name) for name in modules() if name.startswith("addin.")}
    assert rooms <= set(FLOORS)


def test_no_room_imports_one_above_it():
    above = [
        f"{name} → {other}"
        for name, into in arrows().items()
        for other in into
        if name.startswith("addin.") and other.startswith("addin.")
        if FLOORS.index(room_of(name)) < FLOORS.index(room_of(other))
    ]
    assert above == []


def test_no_circle_but_the_engine_that_mirrors_xlwings_objects():
    rings = circles(arrows())
    assert [ring for ring in rings if not all(name.startswith(ENGINE) for name in ring)] == []
    assert len(rings) == 1


def test_a_circle_would_be_seen():
    assert circles({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}) == [{"a", "b", "c"}]


def test_at_the_top_of_addin_lies_the_core_and_nothing_else():
    top = {path.stem for name, path in modules().items() if path.parent.name == "addin"}
    assert top <= CORE


@pytest.mark.parametrize("library", ["xlwings"])
def test_the_live_office_is_known_to_hosts_alone(library):
    assert [name for name in _importers(library) if not name.startswith("addin.hosts.")] == []


def test_only_hosts_filling_and_what_writes_workbooks_know_what_an_office_file_is():
    knowing = {name for library in OFFICE_FILES for name in _importers(library)}
    assert [name for name in sorted(knowing) if room_of(name) not in KNOW_FILES] == []


def _importers(library: str) -> list[str]:
    return [
        name
        for name, path in modules().items()
        if any(asked.split(".")[0] == library for asked in asked_for(parsed(path)))
    ]
