"""Is a filled form a draft?  Every form while errors stand; one that prints the result of a vote while that is open."""

import re
from functools import cache
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from addin.outcome import Outcome

_RESULTS = re.compile(r"\{\{[^{}]*(?:表决结论|表决结果\.|表决明细\.|表决依据|待核实)")
_TAG = re.compile(r"<[^>]+>")


def is_drafted(form: Path, outcome: Outcome) -> bool:
    """Whether this form, filled from this workbook, may not be handed in or posted."""
    return outcome.draft or (outcome.is_open and _rests_on_vote(form))


def reasons(outcome: Outcome) -> str:
    """What makes a form a draft, in one clause."""
    errors = outcome.report.counts()["error"]
    if errors:
        return f"还有 {errors} 处错误没有改"
    return "表决结论还待核实（先核实待办清单最前面的几户）"


def _rests_on_vote(form: Path) -> bool:
    """Whether a placeholder of the form names a result of the vote; False for a file that its filler will refuse."""
    try:
        return _names_result(form, form.stat().st_mtime_ns)
    except OSError:
        return False


@cache
def _names_result(form: Path, _: int) -> bool:
    try:
        with ZipFile(form) as archive:
            parts = [name for name in archive.namelist() if name.endswith((".xml", ".txt"))]
            texts = (archive.read(name).decode("utf-8", "replace") for name in parts)
            return any(_RESULTS.search(_TAG.sub("", text)) for text in texts)
    except (OSError, BadZipFile):
        return False
