"""The scans that the workbook names (扫描件): the hash of each file that lies beside it, and whether it is still that.

A cell may carry the hash itself; then the file is checked against it, too.  Files outside the workbook's folder are
not looked at, whatever a cell says.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path, PurePosixPath

from addin.outcome import Outcome
from addin.record.outputs import State
from addin.trust.together import within
from validators.dossier import Dossier
from validators.fields.scan import Scanned, scans_in
from validators.grid import CellRef

_ENDINGS = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".pdf", ".ofd", ".heic", ".webp", ".gif")
"""What is named like this is a file that should lie there; anything else may be a page of a binder."""
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Named:
    """A scan, and the cell that names it."""

    place: CellRef
    scan: Scanned


@dataclass(frozen=True, slots=True)
class Scans:
    """`digests`: file → SHA-256, of those that are there · `missing`: files that are not, by the cell that names them ·
    `differing`: files that are not what the hash in their cell says."""

    digests: Mapping[str, str]
    missing: tuple[Named, ...]
    differing: tuple[Named, ...]


def named(outcome: Outcome) -> list[Named]:
    """Every scan that a row names, with the first cell that does, in the order of the sheets."""
    found: dict[Scanned, Named] = {}
    for vote in outcome.votes:
        for place, text in _cells(vote.dossier):
            for scan in scans_in(text):
                found.setdefault(scan, Named(place, scan))
    return list(found.values())


def _cells(dossier: Dossier) -> Iterator[tuple[CellRef, str]]:
    papers = (getattr(dossier.papers, each.name) for each in fields(dossier.papers))
    for rows in (dossier.answers, *(each for each in papers if isinstance(each, tuple))):
        for row in rows:
            if text := getattr(row, "scan", ""):
                yield row.source.ref(row.row, "scan"), text


def look(outcome: Outcome, folder: Path) -> Scans:
    """The scans as they lie in the workbook's `folder` now."""
    digests: dict[str, str] = {}
    missing, differing = [], []
    for one in named(outcome):
        name = one.scan.name
        if name not in digests and (digest := digest_of(folder, name)):
            digests[name] = digest
        if name not in digests:
            missing += [one] if name.lower().endswith(_ENDINGS) else []
        elif not digests[name].startswith(one.scan.digest):
            differing.append(one)
    return Scans(digests, tuple(missing), tuple(differing))


def states(folder: Path, digests: Mapping[str, str]) -> dict[str, State]:
    """Each scan of a record as it lies in `folder` now."""
    found = {name: digest_of(folder, name) for name in digests}
    return {
        name: State.MISSING if found[name] is None else State.SAME if found[name] == digest else State.CHANGED
        for name, digest in digests.items()
    }


def digest_of(folder: Path, name: str) -> str | None:
    """SHA-256 of a file in the folder or below; None where there is none, or the name leads out of it."""
    path = _inside(folder, name)
    if path is None:
        return None
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except OSError:
        return None
    return digest.hexdigest()


def _inside(folder: Path, name: str) -> Path | None:
    try:
        path = (folder / _plain(name)).resolve()
        return path if path.is_file() and path.is_relative_to(folder.resolve()) else None
    except (ValueError, OSError):
        return None


def _plain(name: str) -> PurePosixPath:
    """As Windows people write it, too: 扫描\\101.jpg."""
    return within(name.replace("\\", "/"))
