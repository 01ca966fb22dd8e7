"""A part of a document in our language → the same in docxtpl's: its placeholders become calls, its marks loops."""

import re
from collections.abc import Sequence

from lxml import etree

from addin.filling.forms import templates
from addin.word.regions import EACH, Region, Unit, regions, unit_of
from addin.word.speech import Speech
from addin.word.texts import paragraphs, pieces, rewrite, text_of

_PLACEHOLDER = re.compile(r"[{｛]{2}[^{}｛｝]*[}｝]{2}")
_JINJA = re.compile(r"(?<!\{)\{[%#]|[%#]\}(?!\})")
_BEGIN, _END = "\ue000", "\ue001"
"""Around the number of a placeholder until it is known which records are in reach."""
_TOKEN = re.compile(f"{_BEGIN}(\\d+){_END}")


def translated(xml: str, speech: Speech) -> str:
    """The XML of a body, header or footer; what is wrong goes to `speech.problems`."""
    root = etree.fromstring(xml)
    units: dict[int, Unit] = {}
    for paragraph in paragraphs(root):
        text = text_of(paragraph)
        if _JINJA.search(text):
            speech.problems.append(f"“{text.strip()[:24]}”：里面有 {{% 或 {{#，请改写")
        template = templates.parse(text)
        if template is not None:
            speech.check(template, text)
            element = unit_of(paragraph)
            unit = units.setdefault(id(element), Unit(element))
            unit.sets += template.record_sets
            unit.marks += template.marks
            _tokens(paragraph, text, template, speech)
    found = regions(list(units.values()), speech.problems)
    for at, region in enumerate(found):
        _put_around(region, [one for one in found[:at] if one.holds(region.first)], speech)
    for paragraph in paragraphs(root):
        for piece in pieces(paragraph):
            if piece.text and _BEGIN in piece.text:
                scope = speech.scope([one for one in found if one.holds(unit_of(paragraph))])
                piece.text = _TOKEN.sub(rf"{{{{ say(\1, {scope}) }}}}", piece.text)
    return etree.tostring(root, encoding="unicode")


def _tokens(paragraph: etree._Element, text: str, template: templates.Template, speech: Speech) -> None:
    said = iter(template.placeholders)
    changes = []
    for match in _PLACEHOLDER.finditer(text):
        alone = templates.parse(match[0])
        is_mark = alone is not None and bool(alone.marks)
        new = "" if is_mark else f"{_BEGIN}{speech.token(next(said))}{_END}"
        changes.append((match.start(), match.end(), new))
    rewrite(paragraph, changes)


def _put_around(region: Region, around: Sequence[Region], speech: Speech) -> None:
    opening = speech.opening(region, around, id(region))
    before = region.first.getprevious()
    parent = region.first.getparent()
    if before is not None:
        before.tail = (before.tail or "") + opening
    elif parent is not None:
        parent.text = (parent.text or "") + opening
    closing = "{% endfor %}" if region.word == EACH else "{% endif %}"
    region.last.tail = closing + (region.last.tail or "")
