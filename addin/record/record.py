"""运行记录.json: the input, the settings within it, every figure and every output of one run, under one SHA-256.

The bytes of a record follow from its content alone: whoever changes one of them is found out.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from addin.machine.version import VERSION
from addin.outcome import Outcome
from addin.record.cells import stored, typed
from addin.record.results import results
from addin.tell.fingerprint import fingerprint
from addin.tell.sheets import SHEETS
from addin.trust.selftest.passed import last_pass

FORMAT = 2
"""1 knew neither the outputs nor the runs before."""
RESULTS = frozenset({*(sheet.name for sheet in SHEETS), "控制台", "选表"})
"""Sheets that are no input."""
_GROUP = 5


def name_of(workbook: Path) -> str:
    """The record's file name, beside the results of the same workbook."""
    return f"{workbook.stem}-运行记录.json"


def record(
    outcome: Outcome,
    workbook: Path,
    when: datetime,
    outputs: Mapping[str, str] | None = None,
    before: Sequence[Mapping[str, Any]] = (),
    scans: Mapping[str, str] | None = None,
) -> bytes:
    """The whole record; the last line is the seal over all before it.

    `outputs`: the SHA-256 of everything else the run wrote, by its name in the folder; `before`: the runs before this
    one, as their records tell of themselves, the oldest first; `scans`: the SHA-256 of the scans that the workbook
    names, by their name in its folder.
    """
    content = {
        "format": FORMAT,
        "version": VERSION,
        "time": when.isoformat(),
        "today": outcome.dossier.today.isoformat(),
        "workbook": workbook.name,
        "sha256": hashlib.sha256(workbook.read_bytes()).hexdigest(),
        "fingerprint": fingerprint(outcome.book, RESULTS),
        "draft": outcome.draft,
        "selftest": last_pass(),
        "before": [dict(one) for one in before],
        "outputs": dict(outputs or {}),
        "scans": dict(scans or {}),
        "results": results(outcome),
        "input": stored(outcome.book),
    }
    return sealed(content)


def sealed(content: Mapping[str, Any]) -> bytes:
    """The one spelling of a content, with its hash."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=typed)
    seal = _seal(body)
    return f'{{"record":{body},\n"seal":"{seal}"}}\n'.encode("utf-8", "surrogatepass")


def _seal(body: str) -> str:
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()


def seal_of(record: bytes) -> str:
    """The seal that stands at its end; ValueError where there is none."""
    return str(json.loads(record)["seal"])


def code_of(record: bytes) -> str:
    """The head of its seal in groups, to be written by hand into the minutes: XXXXX-XXXXX-XXXXX-XXXXX."""
    head = seal_of(record)[: 4 * _GROUP].upper()
    return "-".join(head[at : at + _GROUP] for at in range(0, len(head), _GROUP))
