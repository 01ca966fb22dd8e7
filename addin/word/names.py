"""What a Word form says, without filling it: its paragraphs, and which figures and record sets they name."""

import io
import re
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from addin.filling.forms import templates
from addin.filling.forms.templates import GROUP
from addin.filling.opc import opening
from addin.word.texts import paragraphs, text_of

_PRINTED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")


def lines(form: Path) -> list[str]:
    """The paragraphs of body, headers, footers and footnotes; Unusable for what is no Word file."""
    blob = opening.read_file(form)
    opening.check_zip(blob, form.name, opening.DOCUMENT)
    opening.directory(blob, form.name, opening.DOCUMENT)
    try:
        with ZipFile(io.BytesIO(blob)) as archive:
            roots = [etree.fromstring(archive.read(name)) for name in archive.namelist() if _PRINTED.fullmatch(name)]
    except (ValueError, BadZipFile, etree.XMLSyntaxError) as error:
        raise opening.damaged(form.name, opening.DOCUMENT) from error
    return [text_of(paragraph) for root in roots for paragraph in paragraphs(root)]


def names_in(form: Path) -> frozenset[str]:
    """Those of its placeholders and of its marks."""
    found = [template for text in lines(form) if (template := templates.parse(text)) is not None]
    placed = {one.name for template in found for one in template.placeholders}
    marked = {mark.text.partition(".")[0].strip() for template in found for mark in template.marks}
    return frozenset(placed | marked) - {GROUP, ""}
