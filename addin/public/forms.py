"""Which forms are for the wall, and the masked copy of one that was filled.

A form says so itself: the word 公示 among the keywords (标记) of its file's properties, as can be typed in Excel.
"""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from addin.outcome import Outcome
from addin.public.people import people_of
from addin.public.publish import publish
from addin.public.results import notice_of
from addin.unusable import Unusable

WORD = "公示"
FOLDER = "公示"
"""Where the masked copies go, beside the forms."""
_PROPERTIES = "docProps/core.xml"


def is_public(form: Path) -> bool:
    """Whether the form is one to be posted; False for a file that cannot be read, which its filler will tell."""
    try:
        with ZipFile(form) as archive:
            root = etree.fromstring(archive.read(_PROPERTIES))
    except (OSError, KeyError, BadZipFile, etree.XMLSyntaxError):
        return False
    return any(WORD in (element.text or "") for element in root.iter("{*}keywords"))


def publish_filled(filled: Path, target: Path, outcome: Outcome) -> str:
    """Write the masked copy of a filled form.  → Why there is none, empty where there is; an old one then goes."""
    try:
        publish(filled, target, people_of(outcome.dossier), notice_of(outcome), None, force=True, keep_old=False)
    except Unusable as problem:
        target.unlink(missing_ok=True)
        return str(problem)
    return ""
