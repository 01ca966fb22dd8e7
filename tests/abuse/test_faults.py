"""The disk fills up, or a program holds a file, in the middle of a command: old or new, never a mixture.

`tests/addin/trust/test_together.py` tries every step of a delivery; here whole commands are stopped along the way.
"""

import json
from pathlib import Path

import pytest

from addin.cli.app import _exit_code
from addin.record.outputs import State, states
from tests.addin.trust.small import compound
from tests.addin.trust.test_together import fails_at, full, there


def steps(arguments: list[str]) -> int:
    """How much the command asks of the disk."""
    with fails_at(0, full) as asked:
        assert _exit_code(arguments) in (0, 1)
    return asked[0]


@pytest.mark.parametrize("command", ["run", "merge", "batch"])
def test_a_command_that_is_stopped_leaves_old_or_new(tmp_path, capfd, command):
    source = tmp_path / "里" / "甲.xlsx"
    source.parent.mkdir()
    compound(source)
    other = compound(tmp_path / "乙.xlsx", against=2)
    out = tmp_path / "果"
    out.mkdir()
    arguments = {
        "run": ["run", str(source), "--out", str(out)],
        "merge": ["merge", str(source), str(other), "--out", str(out / "合.xlsx"), "--force"],
        "batch": ["batch", str(source.parent), "--out", str(out), "--jobs", "1"],
    }[command]
    count = steps(arguments)
    old = kept(out)
    compound(source, against=3)
    for step in range(1, count, max(1, count // 8)):
        with fails_at(step, full):
            code = _exit_code(arguments)
        said = capfd.readouterr()
        assert "Traceback" not in said.err
        now = kept(out)
        if code == 2 and command != "batch":
            assert now == old, step
        assert all(is_whole(record) for record in out.rglob("*-运行记录.json")), step
        old = now
    assert source.read_bytes() != b""


def is_whole(record: Path) -> bool:
    """Whether every file beside a record is the one that its run wrote; in a batch each compound stands for itself."""
    outputs = json.loads(record.read_bytes())["record"]["outputs"]
    return set(states(record.parent, outputs).values()) == {State.SAME}


def kept(folder: Path) -> dict[str, bytes]:
    """What people see, without the hidden journal of a batch."""
    return {name: data for name, data in there(folder).items() if not name.startswith(".")}
