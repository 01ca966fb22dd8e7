"""Everything a run wrote beside its record: the hash of each file, and whether the files still are those."""

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path, PurePosixPath

from addin.trust.together import within
from addin.unusable import Unusable


class State(StrEnum):
    """What has become of one output."""

    SAME = "一致"
    CHANGED = "与写出时不同"
    MISSING = "不在"


def digests(place: Path) -> dict[str, str]:
    """SHA-256 of every file in the folder and below, by its name with forward slashes."""
    files = sorted(path for path in place.rglob("*") if path.is_file())
    return {path.relative_to(place).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def states(folder: Path, outputs: Mapping[str, str]) -> dict[str, State]:
    """Each output as it lies there now; Unusable where a name leads out of the folder."""
    return {name: _state(folder / safe(name), digest) for name, digest in outputs.items()}


def safe(name: str) -> PurePosixPath:
    """A name within the folder, and nothing else: a forged record must not make us look elsewhere."""
    try:
        return within(name)
    except ValueError as error:
        raise Unusable(f"运行记录里的成果文件名“{name}”指到了文件夹外面，不是本程序写的记录") from error


def _state(path: Path, digest: str) -> State:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return State.MISSING
    return State.SAME if found == digest else State.CHANGED


def strangers(folder: Path, outputs: Mapping[str, str], known: tuple[str, ...]) -> list[str]:
    """Workbooks and Word files in the folder, and in 公示, that this run did not write."""
    patterns = ("*.xlsx", "*.xlsm", "*.docx", "公示/*.xlsx", "公示/*.docx")
    files = [path for pattern in patterns for path in folder.glob(pattern)]
    names = sorted(path.relative_to(folder).as_posix() for path in files)
    return [name for name in names if name not in outputs and name not in known]
