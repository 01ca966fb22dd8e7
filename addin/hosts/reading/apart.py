"""An old .xls is read by a child process.

Its binary format cannot be checked beforehand as a zip can, and a damaged one makes the reader print a panic or ask for
gigabytes and be killed.  In a child, that is one more file that cannot be read.
"""

import os
import pickle
import subprocess
import sys

from python_calamine import PasswordError

from addin.filling.opc import opening
from addin.hosts.reading.facts import Encrypted
from addin.hosts.reading.workbook import grids_of
from addin.hosts.reading.xls_facts import xls_facts
from validators.grid import Grid

SECONDS = 120
ASKS_PASSWORD = 3


class Damaged(Exception):
    """The child gave up, or had to be stopped."""


def read_apart(data: bytes) -> tuple[Grid, ...]:
    """Every worksheet of an .xls.  Raises Encrypted (also for an .xlsx in its encrypted wrapper) or Damaged."""
    if opening.is_encrypted(data):
        raise Encrypted
    command = [sys.executable, "-c", f"from {__name__} import serve; serve()"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=SECONDS, env=environment, creationflags=no_window
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise Damaged(str(error)) from error
    if done.returncode:
        raise Encrypted if done.returncode == ASKS_PASSWORD else Damaged(f"exit {done.returncode}")
    grids: tuple[Grid, ...] = pickle.loads(done.stdout)
    return grids


def serve() -> None:
    """The child: a workbook on stdin, its grids on stdout."""
    try:
        data = sys.stdin.buffer.read()
        grids = grids_of(data, xls_facts(data))
    except PasswordError:
        sys.exit(ASKS_PASSWORD)
    sys.stdout.buffer.write(pickle.dumps(grids))
