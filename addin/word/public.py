"""The public copy of a Word document: only what prints, people masked paragraph by paragraph and table by table."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from lxml import etree

from addin.filling.forms.form import FormProblem
from addin.filling.forms.plan import DRAFT
from addin.filling.opc import opening
from addin.filling.opc.save import save_bytes
from addin.outcome import Outcome
from addin.public import masking, pictures
from addin.public.columns import CONSENT, Rule, column_of, is_header, is_whole, names_somebody, rule_of
from addin.public.drafted import is_drafted
from addin.public.masking import Mask
from addin.public.notice import Notice
from addin.public.office import without_remarks
from addin.public.people import everybody
from addin.public.residue.scan import Scan
from addin.public.results import wanted
from addin.tell import catalogue
from addin.unusable import Unusable
from addin.word.bare import MATH, only_what_prints
from addin.word.form import rendered, same_every_time
from addin.word.pages import say_on_every_page
from addin.word.texts import TBL, TR, W, each_text, paragraphs, text_of

_KEPT = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|word/(?:document|styles|numbering|settings|fontTable|"
    r"header\d*|footer\d*|footnotes|endnotes)\.xml|word/theme/[^/]+|word/media/[^/]+|word/_rels/[^/]+\.rels"
)
_CALLED, _NAMED = ("descr", "title", "alt", "author", "initials"), ("docPr", "cNvPr")
_NUMBER = re.compile(r"[-+]?[0-9A-Fa-f.]{1,10}(?:pt|in|cm|mm|px|%)?")
_TC, _SPAN = f"{{{W}}}tc", f"{{{W}}}gridSpan"
_SHOWN = 5


def filled_word(form: Path, outcome: Outcome) -> bytes:
    """The form, filled; FormProblem where it cannot be."""
    draft = is_drafted(form, outcome)
    figures = {**catalogue.figures(outcome), DRAFT: DRAFT if draft else None}
    blob, speech = rendered(form, figures, catalogue.records(outcome), draft)
    if speech.problems:
        raise FormProblem(form.name, speech.problems)
    return blob


def publish_word(blob: bytes, name: str, outcome: Outcome, target: Path, notice: Notice, force: bool = False) -> None:
    """A filled document, masked and saved.  Unusable, and no file, where people could still be read."""
    save_bytes(masked(blob, name, outcome, notice), target, force)


def masked(blob: bytes, name: str, outcome: Outcome, notice: Notice) -> bytes:
    """A copy of the document that tells of nobody."""
    mask = Mask(everybody(outcome))
    done = same_every_time(_stripped(_announced(blob, name, str(notice)), mask))
    left = Scan(wanted(outcome)).file(done)
    if left:
        raise Unusable(f"{name}：公示版里还有个人信息，没有写出：" + "；".join(map(str, left[:_SHOWN])))
    return done


def _announced(blob: bytes, name: str, words: str) -> bytes:
    from docx import Document  # only where a Word file is published

    out = io.BytesIO()
    try:
        document = Document(io.BytesIO(blob))
        say_on_every_page(document, words)
        document.save(out)
    except Exception as error:  # it raises whatever it stumbles over
        raise opening.damaged(name, opening.DOCUMENT) from error
    return out.getvalue()


def _stripped(blob: bytes, mask: Mask) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blob)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        kept = {name for name in old.namelist() if _KEPT.fullmatch(name)}
        for name in old.namelist():
            if name in kept:
                new.writestr(name, _part(name, old.read(name), kept, mask))
    return out.getvalue()


def _part(name: str, data: bytes, kept: set[str], mask: Mask) -> bytes:
    if name.startswith("word/media/"):
        return pictures.bare(data)
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, remove_comments=True, remove_pis=True))
    if name == "[Content_Types].xml":
        _drop(root, lambda one: one.get("PartName", "/x").lstrip("/") in kept or one.get("Extension") is not None)
    elif name.endswith(".rels"):
        _drop(root, lambda one: one.get("TargetMode") != "External" and _target(name, one.get("Target", "")) in kept)
    else:
        only_what_prints(root)
        agreed = _tables(root, mask)
        each_text(root, lambda text: mask.text(without_remarks(text)), but=agreed)
        _formulas(root, mask)
        _attributes(root, mask)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _drop(root: etree._Element, keeps: Callable[[etree._Element], bool]) -> None:
    for one in list(root):
        if not keeps(one):
            root.remove(one)


def _target(name: str, target: str) -> str:
    """The part that a relationship means."""
    folder = name.rpartition("_rels/")[0]
    return target.lstrip("/") if target.startswith("/") else f"{folder}{target}"


def _formulas(root: etree._Element, mask: Mask) -> None:
    """Words in a formula, however many runs they are split over."""
    for formula in root.iter(f"{{{MATH}}}oMath"):
        found = list(formula.iter(f"{{{MATH}}}t"))
        whole = "".join(one.text or "" for one in found)
        if found and (shown := mask.text(whole)) != whole:
            for one in found:
                one.text = ""
            found[0].text = shown


def _attributes(root: etree._Element, mask: Mask) -> None:
    """What things are called goes; whatever else may say something is masked as text is."""
    for element in root.iter():
        for name, value in list(element.attrib.items()):
            local, text = etree.QName(name).localname, str(value)
            if local in _CALLED or (local == "name" and etree.QName(element).localname in _NAMED):
                element.set(name, "")
            elif not _NUMBER.fullmatch(text) and (shown := mask.text(text)) != text:
                element.set(name, shown)


def _tables(root: etree._Element, mask: Mask) -> set[etree._Element]:
    """Under a heading of people all is hidden, known or not; gives the paragraphs of those who agreed to be named."""
    agreed: set[etree._Element] = set()
    for table in root.iter(TBL):
        rules: dict[int, Rule] = {}
        consent = 0
        for row in list(table.iterchildren(TR)):
            cells = dict(_cells(row))
            said = {column: "".join(map(text_of, paragraphs(cell))) for column, cell in cells.items()}
            if is_header(said):
                rules = {column: rule for column, text in said.items() if (rule := rule_of(text))}
                consent = column_of(said, CONSENT)
                continue
            is_agreed = bool(consent) and said.get(consent, "").strip() == "是"
            if consent and not is_agreed and mask.left_out and names_somebody(said, rules):
                table.remove(row)
                continue
            agreed.update(_masked(cells, rules, is_whole(said), is_agreed))
    return agreed


def _masked(
    cells: Mapping[int, etree._Element], rules: Mapping[int, Rule], whole: bool, is_agreed: bool
) -> Iterator[etree._Element]:
    """One row's cells; the paragraphs that name somebody who agreed stay, and are given."""
    for column, rule in rules.items():
        if column in cells and is_agreed and rule is masking.name:
            yield from paragraphs(cells[column])
        elif column in cells and (whole or rule is masking.phone):
            each_text(cells[column], rule)


def _cells(row: etree._Element) -> list[tuple[int, etree._Element]]:
    found, column = [], 1
    for cell in row.iterchildren(_TC):
        found.append((column, cell))
        span = cell.find(f"{{{W}}}tcPr/{_SPAN}")
        column += int(span.get(f"{{{W}}}val", "1")) if span is not None else 1
    return found
