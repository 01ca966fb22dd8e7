"""The public copy of a Word document: only what prints, people masked paragraph by paragraph and table by table."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from lxml import etree

from addin.filling.forms.form import FormProblem
from addin.filling.forms.plan import DRAFT
from addin.filling.opc.save import save_bytes
from addin.outcome import Outcome
from addin.public import masking, pictures
from addin.public.columns import CONSENT, Rule, column_of, is_header, is_whole, names_somebody, rule_of
from addin.public.masking import Mask
from addin.public.notice import Notice
from addin.public.office import without_remarks
from addin.public.people import everybody
from addin.public.residue.scan import Scan
from addin.public.results import wanted
from addin.tell import catalogue
from addin.unusable import Unusable
from addin.word.form import rendered, same_every_time
from addin.word.texts import TBL, TR, W, each_text, paragraphs, text_of

_KEPT = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|word/(?:document|styles|numbering|settings|fontTable|webSettings|"
    r"header\d*|footer\d*|footnotes|endnotes)\.xml|word/theme/[^/]+|word/media/[^/]+|word/_rels/[^/]+\.rels"
)
_GONE = tuple(
    f"{{{W}}}{name}"
    for name in (
        *(
            "del",
            "moveFrom",
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "bookmarkStart",
            "bookmarkEnd",
        ),
        *("docVars", "rsids", "attachedTemplate", "mailMerge", "proofErr", "permStart", "permEnd", "object"),
    )
)
_UNWRAPPED = tuple(f"{{{W}}}{name}" for name in ("ins", "moveTo", "hyperlink", "smartTag"))
_CHANGES = tuple(f"{{{W}}}{name}Change" for name in ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid"))
_R, _TC, _SPAN = f"{{{W}}}r", f"{{{W}}}tc", f"{{{W}}}gridSpan"
_SHOWN = 5


def filled_word(form: Path, outcome: Outcome) -> bytes:
    """The form, filled; FormProblem where it cannot be."""
    figures = {**catalogue.figures(outcome), DRAFT: DRAFT if outcome.draft else None}
    blob, speech = rendered(form, figures, catalogue.records(outcome), outcome.draft)
    if speech.problems:
        raise FormProblem(form.name, speech.problems)
    return blob


def publish_word(blob: bytes, name: str, outcome: Outcome, target: Path, notice: Notice, force: bool = False) -> None:
    """A filled document, masked and saved.  Unusable, and no file, where people could still be read."""
    save_bytes(masked(blob, name, outcome, notice), target, force)


def masked(blob: bytes, name: str, outcome: Outcome, notice: Notice) -> bytes:
    """A copy of the document that tells of nobody."""
    mask = Mask(everybody(outcome))
    done = same_every_time(_stripped(_announced(blob, str(notice)), mask))
    left = Scan(wanted(outcome)).file(done)
    if left:
        raise Unusable(f"{name}：公示版里还有个人信息，没有写出：" + "；".join(map(str, left[:_SHOWN])))
    return done


def _announced(blob: bytes, words: str) -> bytes:
    from docx import Document  # only where a Word file is published

    document = Document(io.BytesIO(blob))
    for at, section in enumerate(document.sections):
        if not section.header.is_linked_to_previous or at == 0:
            header = section.header
            first = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
            first.insert_paragraph_before(words)
    out = io.BytesIO()
    document.save(out)
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
    root = etree.fromstring(data)
    if name == "[Content_Types].xml":
        _drop(root, lambda one: one.get("PartName", "/x").lstrip("/") in kept or one.get("Extension") is not None)
    elif name.endswith(".rels"):
        _drop(root, lambda one: one.get("TargetMode") != "External" and _target(name, one.get("Target", "")) in kept)
    else:
        _only_what_prints(root)
        agreed = _tables(root, mask)
        each_text(root, lambda text: mask.text(without_remarks(text)), but=agreed)
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


def _only_what_prints(root: etree._Element) -> None:
    """Tracked changes as accepted; comments, hidden text and bookmarks go."""
    for element in list(root.iter(*_GONE, *_CHANGES)):
        _remove(element)
    for element in list(root.iter(*_UNWRAPPED)):
        parent = element.getparent()
        if parent is not None:
            at = parent.index(element)
            parent[at : at + 1] = list(element)
    for run in list(root.iter(_R)):
        hidden = run.find(f"{{{W}}}rPr/{{{W}}}vanish")
        if hidden is not None and hidden.get(f"{{{W}}}val") not in ("0", "false"):
            _remove(run)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _attributes(root: etree._Element, mask: Mask) -> None:
    for element in root.iter():
        for name, value in list(element.attrib.items()):
            local = etree.QName(name).localname
            if local in ("descr", "title", "author", "initials"):
                element.set(name, "")
            elif not str(value).isascii() and (shown := mask.text(str(value))) != value:
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
