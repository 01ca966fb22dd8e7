"""Screens that tests start side by side keep out of each other's way."""

import subprocess

import pytest

from tests.office.progress import LostOffice
from tests.office.screen import screen
from tests.programs import require

pytestmark = pytest.mark.office


def size(display: str) -> str:
    told = subprocess.run(["xdotool", "getdisplaygeometry"], env={"DISPLAY": display}, capture_output=True, text=True)
    return told.stdout.strip()


def test_two_screens_at_once_are_two():
    require("Xvfb", "xdotool")
    with screen("800x600") as one, screen("640x480") as other:
        assert one != other
        assert (size(one), size(other)) == ("800 600", "640 480")
    assert size(one) == size(other) == ""


def test_a_screen_that_cannot_be_made_says_why():
    require("Xvfb")
    with pytest.raises(LostOffice, match="Xvfb ended: "), screen("none"):
        pass
