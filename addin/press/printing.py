"""The whole file as one PDF, in the order in which it is handed in: contents, forms, then the result sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from addin.filling.opc.save import save_bytes
from addin.hosts.deliver import write_results
from addin.hosts.folders import make_folder, results_of
from addin.hosts.to_pdf import program, to_pdfs
from addin.machine.clock import now
from addin.machine.templates import forms_to_fill
from addin.outcome import Outcome
from addin.press.nothing_to_say import empty_forms
from addin.public.filled import Progress, quietly
from addin.word.either import fill_forms
from addin.workbook import file_contents

if TYPE_CHECKING:
    from pypdf import PdfReader

FORMS = (
    *("改造申报表", "告知书", "征求意见汇总表", "居民同意情况汇总表", "会议签到表", "表决结果公告"),
    *("项目排序表", "资金筹措表", "居民出资分摊明细表", "一征三议两公开登记表", "三个前置条件核查表"),
    *("倒排工期表", "群众参与光荣榜"),
)
"""In the order of the file; others after them by name."""
RESULTS = "结果工作簿各表"


@dataclass(frozen=True, slots=True)
class Part:
    """One PDF of the file; `inside`: its own bookmarks, as name and page from 0."""

    name: str
    path: Path
    pages: int
    inside: tuple[tuple[str, int], ...] = ()


def print_file(workbook: Path, outcome: Outcome, target: Path, force: bool, progress: Progress = quietly) -> int:
    """Write the PDF, and say how many pages it has; drafts are marked as on the forms themselves.

    Of a `workbook` that is no .xlsx or .xlsm the results alone are printed: it need not be there.

    Unusable where LibreOffice is missing, or the target is there (without `force`).
    """
    program()
    with TemporaryDirectory(prefix="jiugai-file-") as temporary:
        folder = Path(temporary)
        with progress("正在填写各份表 …"):
            results, forms = _filled(workbook, outcome, folder / "卷宗")
        with progress("LibreOffice 正在印，约一分钟 …"):
            ordered = [*sorted(forms, key=_turn), results]
            parts = [_part(path) for path in to_pdfs(ordered, folder)]
            names = {results.stem: RESULTS}
            data, pages = _together(outcome, [_named(part, names) for part in parts], folder)
    save_bytes(data, target, force)
    return pages


def _filled(workbook: Path, outcome: Outcome, folder: Path) -> tuple[Path, list[Path]]:
    """The workbook with its results, and the forms that have anything to say."""
    results = results_of(workbook, folder)
    forms = forms_to_fill(letters=False)
    silent = empty_forms(outcome, forms)
    wanted = {name: form for name, form in forms.items() if name not in silent}
    make_folder(folder)
    write_results(workbook, outcome, results, "打印卷宗")
    fill_forms(outcome, wanted, folder)
    return results, [folder / name for name in wanted]


def _turn(form: Path) -> tuple[int, str]:
    return (FORMS.index(form.stem) if form.stem in FORMS else len(FORMS)), form.stem


def _named(part: Part, names: dict[str, str]) -> Part:
    return Part(names.get(part.name, part.name), part.path, part.pages, part.inside)


def _part(path: Path) -> Part:
    from pypdf import PdfReader

    reader = PdfReader(path)
    inside = tuple(_bookmarks(reader))
    return Part(path.stem, path, len(reader.pages), inside if len(inside) > 1 else ())


def _bookmarks(reader: "PdfReader") -> Iterator[tuple[str, int]]:
    for one in reader.outline:
        if not isinstance(one, list):
            page = reader.get_destination_page_number(one)
            if page is not None:
                yield str(one.title), page


def _together(outcome: Outcome, parts: Sequence[Part], folder: Path) -> tuple[bytes, int]:
    """The contents first: they are printed twice where they turn out longer than was reckoned."""
    from pypdf import PdfReader, PdfWriter

    reckoned, front = 1, _contents(outcome, parts, 1, folder)
    while (count := len(PdfReader(front).pages)) != reckoned:
        reckoned, front = count, _contents(outcome, parts, count, folder)
    writer = PdfWriter()
    writer.append(str(front), import_outline=False)
    writer.add_outline_item("目录", 0)
    for part in parts:
        first = len(writer.pages)
        writer.append(str(part.path), import_outline=False)
        above = writer.add_outline_item(part.name, first)
        for name, page in part.inside:
            writer.add_outline_item(name, first + page, parent=above)
    writer.add_metadata({"/Title": f"{outcome.compound.name} 卷宗", "/Producer": "旧改助手"})
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue(), len(writer.pages)


def _contents(outcome: Outcome, parts: Sequence[Part], before: int, folder: Path) -> Path:
    """`before`: so many pages the contents take themselves."""
    entries: list[tuple[str, int, bool]] = []
    page = before + 1
    for part in parts:
        entries.append((part.name, page, False))
        entries += [(name, page + at, True) for name, at in part.inside]
        page += part.pages
    draft = "　草稿：还有错误没有改" if outcome.draft else ""
    source = folder / "卷宗目录.xlsx"
    source.write_bytes(file_contents.draw(f"{outcome.compound.name}　卷宗", f"{now():%Y-%m-%d}{draft}", entries))
    (made,) = to_pdfs([source], folder)
    return made
