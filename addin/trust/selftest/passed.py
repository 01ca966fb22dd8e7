"""When the self-test last passed on this machine, with this version: kept beside the log of the buttons."""

import json
from datetime import datetime

from addin.machine.folder import folder
from addin.machine.version import VERSION

NAME = "selftest.json"


def remember(when: datetime, build: str) -> None:
    """Write it down; OSError where that cannot be done."""
    told = {"time": when.isoformat(), "version": VERSION, "build": build}
    (folder() / NAME).write_text(json.dumps(told), encoding="utf-8")


def last_pass() -> dict[str, str] | None:
    """Time, version and build; None where it never passed here, or passed with another version."""
    try:
        told = json.loads((folder() / NAME).read_bytes())
        found = {name: str(told[name]) for name in ("time", "version", "build")}
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if found["version"] == VERSION else None
