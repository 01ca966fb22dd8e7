"""The disk fills up, or a file may not be written, once at each thing that a command asks of the disk: old or new."""

import shutil
from pathlib import Path

import pytest

from addin.cli.app import _exit_code
from addin.trust.together import PREFIX, put_back
from tests.abuse.breaking import FAULTS, breaking
from tests.abuse.test_undo_kept import killed
from tests.addin.trust.small import compound

COMMANDS = ("merge", "public", "fill", "sample", "import", "run")
STEPS = {"run": 40}
"""A command of many files is tried at so many of its steps, evenly spread; the others at some 60."""


class Place:
    """A folder with a workbook, a second clerk's copy, a list from elsewhere, and what an earlier command left."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out = folder / "果"
        self.out.mkdir(parents=True)
        compound(folder / "甲.xlsx")
        compound(folder / "乙.xlsx", against=2)
        listed = "门牌,意见,签名\n1-1-101,同意,业主0\n1-1-102,同意,业主1\n"
        (folder / "问卷.csv").write_text(listed, encoding="utf-8-sig")

    def arguments(self, command: str) -> list[str]:
        first, second, out = (str(self.folder / name) for name in ("甲.xlsx", "乙.xlsx", "果"))
        return {
            "merge": ["merge", first, second, "--out", f"{out}/合.xlsx", "--force"],
            "public": ["public", first, "--out", f"{out}/公示.xlsx", "--force"],
            "fill": ["fill", first, "--form", "居民同意情况汇总表", "--out", f"{out}/表.xlsx", "--force"],
            "sample": ["sample", first, "--seed", "123456", "--out", f"{out}/再录.xlsx", "--force"],
            "run": ["run", first, "--draft", "--out", out],
            "import": ["import", str(self.folder / "问卷.csv"), "--into", first, "--out", f"{out}/入.xlsx", "--force"],
        }[command]

    def seen(self) -> dict[str, bytes]:
        """Every file that people see; those of our own, hidden while they are made, are none of them."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        names = {path.relative_to(self.folder).as_posix(): path for path in files}
        return {
            name: path.read_bytes()
            for name, path in names.items()
            if not any(part.startswith(PREFIX) for part in Path(name).parts)
        }

    def left_over(self) -> list[str]:
        return [path.name for path in self.folder.rglob(f"{PREFIX}*")]


@pytest.fixture(autouse=True)
def still(monkeypatch, tmp_path):
    """The same moment for every run, so that the same work gives the same bytes."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))


def prepared(tmp_path: Path, command: str) -> tuple[Place, dict[str, bytes], dict[str, bytes], int]:
    """A place with the outputs of an earlier run over another workbook; those files, the files as they would be
    afterwards, and how many steps that takes."""
    place = Place(tmp_path / "处")
    assert _exit_code(place.arguments(command)) in (0, 1)
    compound(place.folder / "甲.xlsx", against=3, owners=14)
    old = place.seen()
    kept = shutil.copytree(place.folder, tmp_path / "存")
    with breaking(place.folder, 0) as disk:
        assert _exit_code(place.arguments(command)) in (0, 1)
    new = without_backups(place.seen(), old)
    assert new != old
    restore(place, kept)
    return place, old, new, disk.asked


def restore(place: Place, kept: Path) -> None:
    shutil.rmtree(place.folder)
    shutil.copytree(kept, place.folder)


def every_step(command: str, count: int) -> range:
    return range(1, count + 1, max(1, count // STEPS.get(command, 60)))


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("command", COMMANDS)
def test_whichever_step_fails_all_is_as_it_was_or_all_is_new(tmp_path, capfd, command, fault):
    place, old, new, count = prepared(tmp_path, command)
    assert count >= 3
    capfd.readouterr()
    refused = 0
    for step in every_step(command, count):
        with breaking(place.folder, step, FAULTS[fault]):
            code = _exit_code(place.arguments(command))
        said = capfd.readouterr().err
        assert "Traceback" not in said, step
        found = without_backups(place.seen(), old)
        assert found in (old, new), (step, sorted(set(found) ^ set(new)))
        assert (code == 2) is (found == old != new) or old == new, (step, said)
        assert code != 2 or "\n" not in said.strip(), said
        refused += code == 2
        put_back(place.out)  # tidying up may be what failed: the next delivery does it
        assert without_backups(place.seen(), old) == found, step
        assert place.left_over() == [], step
        restore(place, tmp_path / "存")
    assert refused > 1


def without_backups(found: dict[str, bytes], old: dict[str, bytes]) -> dict[str, bytes]:
    """A copy that is kept beside what is replaced is no mixture: it holds what was there."""
    backups = [name for name in found if "-备份" in name]
    assert all(found[name] in old.values() for name in backups)
    return {name: data for name, data in found.items() if name not in backups}


@pytest.mark.parametrize("command", COMMANDS)
def test_whenever_the_machine_dies_old_or_new_is_found_afterwards(tmp_path, command):
    place, old, new, count = prepared(tmp_path, command)
    ends = set()
    for step in every_step(command, count):
        status = killed(lambda: _exit_code(place.arguments(command)), place.folder, step)
        put_back(place.out)
        found = without_backups(place.seen(), old)
        assert found in (old, new), (step, sorted(set(found) ^ set(new)))
        ends.add((status == 9, found == old))
        restore(place, tmp_path / "存")
    assert (True, True) in ends
