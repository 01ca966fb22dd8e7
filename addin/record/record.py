"""运行记录.json: the input, the settings within it, and every figure of one run, under one SHA-256.

The bytes of a record follow from its content alone: whoever changes one of them is found out.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from addin.outcome import Outcome
from addin.record.cells import stored, typed
from addin.record.fingerprint import fingerprint
from addin.record.results import results
from addin.tell.sheets import SHEETS
from addin.version import VERSION

FORMAT = 1
RESULTS = frozenset({*(sheet.name for sheet in SHEETS), "控制台"})
"""Sheets that are no input."""


def name_of(workbook: Path) -> str:
    """The record's file name, beside the results of the same workbook."""
    return f"{workbook.stem}-运行记录.json"


def record(outcome: Outcome, workbook: Path, when: datetime) -> bytes:
    """The whole record; the last line is the seal over all before it."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "time": when.isoformat(),
        "today": outcome.dossier.today.isoformat(),
        "workbook": workbook.name,
        "sha256": hashlib.sha256(workbook.read_bytes()).hexdigest(),
        "fingerprint": fingerprint(outcome.book, RESULTS),
        "results": results(outcome),
        "input": stored(outcome.book),
    }
    return sealed(content)


def sealed(content: Mapping[str, Any]) -> bytes:
    """The one spelling of a content, with its hash."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=typed)
    seal = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    return f'{{"record":{body},\n"seal":"{seal}"}}\n'.encode("utf-8", "surrogatepass")
