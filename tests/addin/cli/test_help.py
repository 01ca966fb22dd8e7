"""The list of commands is read by staff at the terminal's usual width: no line of it may be cut."""

import gc

import pytest

from addin.cli.app import main
from addin.machine.version import VERSION


def test_no_command_is_cut_short_in_the_list(jiugai, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    call = jiugai("--help")
    assert call.code == 0
    assert "allocate" in call.out
    assert "… │" not in call.out


def test_what_the_list_leaves_out_stands_in_the_commands_own_help(jiugai):
    assert "不要外传" in jiugai("verify", "--help").out


def test_the_version_can_be_asked_for(jiugai):
    call = jiugai("--version")
    assert (call.code, call.out) == (0, f"旧改助手 {VERSION}\n")


def test_a_call_from_a_process_that_goes_on_leaves_the_collector_of_cycles_as_it_was(capsys):
    for before in (gc.enable, gc.disable):
        before()
        was = gc.isenabled()
        with pytest.raises(SystemExit):
            main(["--version"])
        assert gc.isenabled() is was
    gc.enable()
