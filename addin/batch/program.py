"""Which program worked a line out: a word that changes whenever any of its code, forms or readers does."""

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

PARTS = ("validators", "addin", "xlsx_templates")
READERS = ("pydantic", "python-calamine", "lxml", "rapidfuzz", "pypinyin")
"""Libraries whose version could change a line."""


@cache
def fingerprint() -> str:
    """The head of a SHA-256 over the sources and the data among them; the same on every machine with the same
    installation, wherever it lies.

    Some 30 ms for a thousand files; not the version's number alone, which an edited checkout does not change.
    """
    digest = hashlib.sha256(f"{sys.version_info[:2]} {[_version(name) for name in READERS]}".encode())
    for package in PARTS:
        home = _home(package)
        for path in sorted(each for each in home.rglob("*") if each.suffix != ".pyc" and each.is_file()):
            digest.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _home(package: str) -> Path:
    spec = find_spec(package)
    assert spec is not None, package
    assert spec.origin is not None, package
    return Path(spec.origin).parent


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
