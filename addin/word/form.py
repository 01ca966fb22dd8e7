"""Fills a Word form: the .docx as somebody wrote it, with our placeholders in it."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from addin.filling.forms.compose import Figures
from addin.filling.forms.form import NOTHING_TO_FILL, FormProblem
from addin.filling.forms.naming import Records
from addin.filling.forms.plan import DRAFT
from addin.filling.opc import opening
from addin.filling.opc.save import save_bytes
from addin.filling.sheets.values import Cell
from addin.unusable import Unusable
from addin.word.kind import SUFFIX
from addin.word.only_in_excel import NO_PICTURE
from addin.word.speech import Speech

_ELSEWHERE = ("word/comments", "word/endnotes", "word/charts/")
_CALLED = ("word/document", "word/header", "word/footer")
_ATTRIBUTE = re.compile('="[^"<>]*(?:[{]{2}|｛｛)'.encode())
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Filled:
    """How many placeholders were printed, each record counted."""

    values: int


def fill_word(
    form: Path,
    target: Path,
    figures: Mapping[str, Cell],
    records: Mapping[str, Sequence[Mapping[str, Cell]]],
    *,
    force: bool = False,
    draft: bool = False,
    keep_old: bool = True,
) -> Filled:
    """Fill the form's placeholders and save it as `target`; the form itself is only read.

    A draft says 草稿 where the form has {{草稿}}, else at the top of each page.  FormProblem where placeholders cannot
    be filled, Unusable where either file cannot be used; then nothing is written.
    """
    if target.exists() and target.samefile(form):
        raise Unusable(f"{target.name}：输出不能写回表样，请换一个文件名")
    if target.suffix.lower() != SUFFIX:
        raise Unusable(f"{target.name}：Word 表填好还是 Word 文件，请存为 .docx")
    blob, speech = rendered(form, {**figures, DRAFT: DRAFT if draft else None}, records, draft)
    if speech.problems:
        raise FormProblem(form.name, speech.problems)
    save_bytes(blob, target, force, keep_old)
    return Filled(speech.filled)


def rendered(form: Path, figures: Figures, records: Records, draft: bool = False) -> tuple[bytes, Speech]:
    """The filled document, and what was said; of no use where there are problems."""
    from addin.word.template import Template  # docxtpl takes a quarter of a second

    speech = Speech(figures, records)
    blob = opening.read_file(form)
    opening.check_zip(blob, form.name, opening.DOCUMENT)
    opening.directory(blob, form.name, opening.DOCUMENT)
    try:
        _check_elsewhere(blob, speech)
        document = Template(io.BytesIO(blob), speech)
    except Exception as error:  # whatever python-docx or a part stumbles over
        raise opening.damaged(form.name, opening.DOCUMENT) from error
    document.check()
    if speech.problems:
        return b"", speech
    document.render({"say": speech.say, "holds": speech.holds, "rows": speech.rows})
    if not speech.used and not speech.problems:
        speech.problems.append(NOTHING_TO_FILL.replace("表里", "文件里"))
    if draft and DRAFT not in speech.used:
        document.say_on_every_page(DRAFT)
    out = io.BytesIO()
    document.save(out)
    return same_every_time(out.getvalue()), speech


def _check_elsewhere(blob: bytes, speech: Speech) -> None:
    """Placeholders where nothing is filled in: comments, endnotes, charts, what a picture is called."""
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        for name in archive.namelist():
            if name.startswith(_ELSEWHERE) and b"{{" in archive.read(name):
                speech.problems.append(f"批注、尾注、图表里的占位符不填，请移到正文里（{name}）")
            if name.startswith(_CALLED) and _ATTRIBUTE.search(archive.read(name)):
                speech.problems.append(f"图片、图形的名称、替代文字和艺术字里的占位符不填；{NO_PICTURE}")


def same_every_time(blob: bytes) -> bytes:
    """The same bytes for the same values: no time of day in the package."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blob)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _FIRST_DAY), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
