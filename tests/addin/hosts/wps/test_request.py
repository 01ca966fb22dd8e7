"""Requests: taken once, only when whole and fresh; the folders of yesterday go."""

import json
import os
import time

import pytest

from addin.hosts.wps.request import ASKED, TAKEN, presses, sweep, taken
from validators.grid import CellRef

WHOLE = {
    "protocol": 1,
    "button": "check",
    "name": "小区.xlsx",
    "path": "/home/x/小区.xlsx",
    "copy": "/anywhere/else/copy.xlsx",
    "sheets": [{"name": "参数", "visible": True, "locked": False}],
    "readOnly": False,
    "shared": False,
    "structure": False,
    "epoch1904": False,
    "cell": {"sheet": "参数", "row": 3, "column": 2},
    "answers": [{"text": "要吗？", "answer": "yes"}],
}


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path))


def asked(told, name="1-1", age=0.0):
    place = presses() / name
    place.mkdir()
    text = told if isinstance(told, str) else json.dumps(told)
    (place / ASKED).write_text(text)
    then = time.time() - age
    os.utime(place / ASKED, (then, then))
    return place


def test_a_whole_request_is_taken_once():
    place = asked(WHOLE)
    (found,) = taken()
    assert (found.button, found.answers, found.cell) == ("check", (("要吗？", "yes"),), CellRef("参数", 3, 2))
    assert list(taken()) == []
    assert (place / TAKEN).exists()


def test_the_copy_is_looked_for_in_the_folder_of_the_press_and_nowhere_else():
    place = asked(WHOLE)
    (found,) = taken()
    assert found.copy == place / "copy.xlsx"


def test_without_a_selected_cell():
    asked({**WHOLE, "cell": None})
    assert next(taken()).cell is None


@pytest.mark.parametrize("name", sorted(set(WHOLE) - {"cell"}))
def test_a_request_that_lacks_something_is_left_alone(name):
    place = asked({key: held for key, held in WHOLE.items() if key != name})
    assert list(taken()) == []
    assert (place / ASKED).exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"', '{"protocol": 1'])
def test_a_request_that_is_still_being_written_is_left_alone(text):
    place = asked(text)
    assert list(taken()) == []
    assert (place / ASKED).exists()


def test_a_request_that_was_given_up_is_left_alone():
    asked(WHOLE, age=500)
    assert list(taken()) == []


def test_several_are_taken_in_order():
    for name in ("2-9", "1-5", "3-1"):
        asked({**WHOLE, "name": name}, name)
    assert [found.name for found in taken()] == ["1-5", "2-9", "3-1"]


def test_yesterdays_folders_go_and_todays_stay():
    old, new = asked(WHOLE, "1-1"), asked(WHOLE, "2-2")
    then = time.time() - 100_000
    os.utime(old, (then, then))
    sweep()
    assert not old.exists()
    assert new.exists()
