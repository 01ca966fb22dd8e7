"""The hash of the build: one word for all the code, the templates and the deck that run here."""

import hashlib
from pathlib import Path

import addin
import validators
import xlsx_templates

PACKAGES = (validators, addin, xlsx_templates)
LENGTH = 16


def build_hash() -> str:
    """The head of a SHA-256 over every file of the packages, by name; the same on every machine with this wheel."""
    digest = hashlib.sha256()
    for package in PACKAGES:
        top = Path(str(package.__file__)).parent
        for path in sorted(top.rglob("*"), key=lambda one: one.relative_to(top).as_posix()):
            if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc":
                name = f"{top.name}/{path.relative_to(top).as_posix()}"
                digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:LENGTH]
