"""Several dates in one cell: 2020-10-01、2020-10-02, or a span: 2020-10-01至2020-10-08."""

import re
from datetime import date, timedelta

from validators.fields import day
from validators.fields.plain import printed
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

LONGEST = 60
"""Days in a span; no holiday is longer."""
TOO_LONG = Kind(
    "days-too-many",
    Severity.ERROR,
    zh="“{value}”的起止不对，或超过 60 天",
    fix="请按 2020-10-01至2020-10-08 填写，先写开始、后写结束",
    en="“{value}” runs backwards or is longer than 60 days.",
    en_fix="Write it as 2020-10-01至2020-10-08, the first day first.",
)
_BETWEEN = re.compile(r"[、，,；;\n]+")
_SPAN = re.compile(r"\s*(?:至|到|~|～)\s*")


def read(raw: Raw) -> Reading[tuple[date, ...]]:
    """The days, each once, in order; one that cannot be read spoils the cell."""
    if not isinstance(raw, str):
        found = day.read(raw)
        return Reading(None if found.value is None else (found.value,), found.issues)
    days: set[date] = set()
    for part in filter(None, (part.strip() for part in _BETWEEN.split(printed(raw)))):
        ends = [day.read(end) for end in _SPAN.split(part)]
        refused = next((issue for end in ends if end.value is None for issue in end.issues), None)
        if refused is not None:
            return Reading(None, (refused,))
        first, last = ends[0].value, ends[-1].value
        if first is None or last is None or len(ends) > 2 or not 0 <= (last - first).days <= LONGEST:
            return Reading(None, (Issue(TOO_LONG),))
        days |= {first + timedelta(passed) for passed in range((last - first).days + 1)}
    return Reading(tuple(sorted(days)))
