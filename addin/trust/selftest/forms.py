"""Every example form filled and read back by our reader, and every public copy looked through for what it must hide."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from addin.hosts.deliver import write_results
from addin.hosts.files import read_book
from addin.hosts.folders import results_of
from addin.machine.templates import forms_to_fill
from addin.outcome import Outcome
from addin.pipeline import analyse
from addin.public.filled import for_the_wall
from addin.public.forms import FOLDER
from addin.trust.selftest.case import TODAY, Played, differs, played
from addin.word.either import fill_forms, mask
from addin.workbook.sample import sample_bytes

COMPOUND = "市农研所家属院"
HELD = {
    "改造申报表": ("134", "119", "318640"),
    "居民同意情况汇总表": ("134", "119"),
    "居民出资分摊明细表": ("318640",),
    "表决结果公告": ("11485.22", "10254.18"),
}
"""Numbers that stand in these forms: 134 households of whom 119 agree, 31,864,000 fen, and the areas of the vote."""
HIDDEN = ("亓文简", "谷献锋", "李洪锡")
"""Owners of the sample; no public copy may have their names in full, but by their own consent."""


def every_form() -> Iterator[Played]:
    """The clean sample, from the file to the wall."""
    with TemporaryDirectory() as temporary:
        place = Path(temporary)
        workbook = place / "样例.xlsx"
        workbook.write_bytes(sample_bytes(clean=True))
        outcome = analyse(read_book(workbook), TODAY)
        forms = forms_to_fill(letters=False)
        public = for_the_wall(outcome, forms)
        made = played("申报表", "填写全部示例表", "样例小区", partial(_fill, outcome, forms, public, place))
        yield made
        if not made.differing:
            for name in forms:
                yield played("申报表", name, "样例小区", partial(_form, place / name))
            for name in public:
                yield played("公示版", name, "样例小区", partial(_posted, place / FOLDER / name))
        yield played("结果工作簿", "写出并读回", "样例小区", partial(_results, workbook, outcome, place))


def _fill(outcome: Outcome, forms: dict[str, Path], public: list[str], place: Path) -> Iterator[str]:
    yield from differs("样例的错误", 0, outcome.report.counts()["error"])
    fill_forms(outcome, forms, place)
    for name, note in mask(outcome, public, place).items():
        yield f"{name}：{note}"


def _texts(path: Path) -> list[str]:
    cells = [cell for grid in read_book(path).grids for row in grid.rows for cell in row if cell != ""]
    return [f"{cell:.15g}" if isinstance(cell, float) else str(cell) for cell in cells]


def _form(path: Path) -> Iterator[str]:
    texts = _texts(path)
    if left := [text for text in texts if "{{" in text]:
        yield f"占位符没有填：{'、'.join(left[:3])}"
    if not any(COMPOUND in text for text in texts):
        yield f"没有小区名称“{COMPOUND}”"
    for number in HELD.get(path.stem, ()):
        if not any(number in text.replace(",", "") for text in texts):
            yield f"没有 {number}"


def _posted(path: Path) -> Iterator[str]:
    texts = _texts(path)
    if not texts:
        yield "是空的"
    for name in HIDDEN:
        if path.stem != "群众参与光荣榜" and any(name in text for text in texts):
            yield f"印着“{name}”"


def _results(workbook: Path, outcome: Outcome, place: Path) -> Iterator[str]:
    target = results_of(workbook, place)
    write_results(workbook, outcome, target, "自检")
    again = analyse(read_book(target), TODAY)
    yield from differs("读回的同意户数", outcome.compound.households, again.compound.households)
    yield from differs("读回的分摊", outcome.shares.shares, again.shares.shares)
