"""Which forms are for the wall, and the masked copy of one that was filled.

A form says so itself: the word 公示 among the keywords (标记) of its file's properties, as can be typed in Excel;
beside it what the form is about, so that it bears the days of its own notice: 告知 for one that hangs while residents
are told, 实施 for what is reported of the work, 征求意见 for what came before any decision; else about the decision.
"""

from collections.abc import Callable
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from addin.outcome import Outcome
from addin.public.notice import Notice
from addin.public.people import everybody
from addin.public.publish import publish
from addin.public.results import notice_of, reporting_of, telling_of, wanted
from addin.unusable import Unusable

WORD = "公示"
TELLING, REPORTING, SURVEY = "告知", "实施", "征求意见"
FOLDER = "公示"
"""Where the masked copies go, beside the forms."""
_PROPERTIES = "docProps/core.xml"


def is_public(form: Path) -> bool:
    """Whether the form is one to be posted; False for a file that cannot be read, which its filler will tell."""
    return WORD in _keywords(form)


def notice_for(form: Path, outcome: Outcome) -> Notice:
    """The days that the form hangs, as the compound's sheets say."""
    said = _keywords(form)
    if SURVEY in said:
        return Notice()
    if TELLING in said:
        return telling_of(outcome)
    return reporting_of(outcome) if REPORTING in said else notice_of(outcome)


def _keywords(form: Path) -> str:
    """Empty for a file that cannot be read."""
    try:
        with ZipFile(form) as archive:
            root = etree.fromstring(archive.read(_PROPERTIES))
    except (OSError, KeyError, BadZipFile, etree.XMLSyntaxError):
        return ""
    return " ".join(element.text or "" for element in root.iter("{*}keywords"))


def publish_filled(filled: Path, target: Path, outcome: Outcome) -> str:
    """Write the masked copy of a filled form.  → Why there is none, empty where there is; see `or_why_not`."""

    def make() -> None:
        notice, people = notice_for(filled, outcome), everybody(outcome)
        publish(filled, target, people, notice, None, force=True, keep_old=False, wanted=wanted(outcome))

    return or_why_not(make, target)


def or_why_not(make: Callable[[], object], target: Path) -> str:
    """Make a masked copy.  → Why there is none, empty where there is; an old one then goes.

    Unusable where the disk is what fails: a run that cannot write is no run, and all is as it was.
    """
    try:
        make()
    except Unusable as problem:
        if isinstance(problem.__cause__, OSError):
            raise
        target.unlink(missing_ok=True)
        return str(problem)
    return ""
