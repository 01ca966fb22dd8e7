"""Everything a run leaves in a folder: the workbook with its results, the record, the forms, and what may be posted."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from addin.clock import now
from addin.filling.forms.form import fill_form
from addin.filling.opc.save import save_bytes
from addin.hosts.deliver import write_results
from addin.hosts.files import read_sheets
from addin.hosts.folders import make_folder, results_of
from addin.outcome import Outcome
from addin.public.forms import FOLDER, is_public, publish_filled
from addin.record.record import name_of, record
from addin.tell import catalogue
from addin.tell.compound import problems_sheet as problems
from addin.tell.compound import runs_sheet as runs
from addin.templates import example_forms
from addin.unusable import Unusable

Progress = Callable[[str], AbstractContextManager[None]]
"""Shows a text while something runs."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """`written`: the results first · `notes`: masked copies that could not be made, and why."""

    written: tuple[Path, ...]
    notes: tuple[str, ...]


def deliver(
    workbook: Path, outcome: Outcome, folder: Path, draft: bool, progress: Progress = lambda _: nullcontext()
) -> Delivered:
    """Write the results, and the forms; while errors stand forms are written as drafts, where `draft` asks for it.

    Of a form that is public there is a masked copy, too; one that would still tell of somebody is left out and told.
    """
    results = results_of(workbook, folder)
    outcome = outcome if outcome.earlier else with_earlier(workbook, outcome, folder)
    forms = {folder / form.name: form for form in example_forms().values()} if draft or not outcome.draft else {}
    kept = folder / name_of(workbook)
    public = {target: folder / FOLDER / target.name for target, form in forms.items() if is_public(form)}
    make_folder(folder)
    spare(workbook, results, kept, *forms, *public.values())
    with progress("正在写结果工作簿 …"):
        write_results(workbook, outcome, results, "全部完成")
        save_bytes(record(outcome, workbook, now()), kept, force=True, keep_old=False)
    values, records = (catalogue.figures(outcome), catalogue.records(outcome)) if forms else ({}, {})
    for target, form in forms.items():
        with progress(f"正在填写 {form.stem} …"):
            fill_form(form, target, values, records, force=True, draft=outcome.draft, keep_old=False)
    if public:
        make_folder(folder / FOLDER)
    with progress("正在生成公示版 …"):
        notes = [publish_filled(filled, target, outcome) for filled, target in public.items()]
    masked = [target for target, note in zip(public.values(), notes, strict=True) if not note]
    return Delivered((results, kept, *forms, *masked), tuple(filter(None, notes)))


def with_earlier(workbook: Path, outcome: Outcome, folder: Path) -> Outcome:
    """The outcome beside the results that an earlier run of this workbook left in the folder, if it did."""
    return replace(outcome, earlier=read_sheets(results_of(workbook, folder), (problems.SHEET.name, runs.SHEET.name)))


def left_over(folder: Path) -> list[Path]:
    """Forms of an earlier run, and their masked copies, that this one did not fill anew."""
    names = [form.name for form in example_forms().values()]
    return list(filter(Path.exists, _each(folder, names)))


def _each(folder: Path, names: Iterable[str]) -> list[Path]:
    return [place / name for name in names for place in (folder, folder / FOLDER)]


def spare(workbook: Path, *targets: Path) -> None:
    """Unusable where a target is the workbook itself, by whatever path: inputs are never written to."""
    for target in targets:
        if target.resolve() == workbook.resolve() or (target.exists() and target.samefile(workbook)):
            raise Unusable(f"{target}：这是输入的工作簿，不能被结果覆盖；请换一个输出位置或文件名")
