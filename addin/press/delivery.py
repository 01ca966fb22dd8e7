"""Everything a run leaves in a folder: the workbook with its results, the record, the forms, and what may be posted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from addin.filling.opc.save import save_bytes
from addin.hosts.deliver import write_results
from addin.hosts.files import read_sheets
from addin.hosts.folders import make_folder, results_of
from addin.machine.clock import now
from addin.machine.templates import forms_to_fill
from addin.outcome import Outcome
from addin.press.nothing_to_say import empty_forms
from addin.public.filled import Progress, for_the_wall, quietly
from addin.public.forms import FOLDER
from addin.record.chain import before
from addin.record.outputs import digests
from addin.record.record import code_of, name_of, record
from addin.record.scans import Scans, look
from addin.tell.compound import problems_sheet as problems
from addin.tell.compound import runs_sheet as runs
from addin.trust.signing import ENDING
from addin.trust.together import together
from addin.unusable import Unusable
from addin.word.either import fill_forms, mask


@dataclass(frozen=True, slots=True)
class Delivered:
    """`written`: the results first · `notes`: masked copies that could not be made, and why · `code`: of the record.

    `left_out`: forms that would say nothing, and why · `scans`: those that the workbook names, as they lay there.
    """

    written: tuple[Path, ...]
    notes: tuple[str, ...]
    code: str
    left_out: tuple[str, ...] = ()
    scans: Scans | None = None


def deliver(
    workbook: Path, outcome: Outcome, folder: Path, draft: bool, progress: Progress = quietly, letters: bool = False
) -> Delivered:
    """Write the results, and the forms; while errors stand forms are written as drafts, where `draft` asks for it.

    `letters`: the Word forms, too, which take longer than all others together.
    Of a form that is public there is a masked copy, too; one that would still tell of somebody is left out and told.
    All of it or nothing: whatever fails, the folder is as it was.
    """
    results, kept = results_of(workbook, folder).name, name_of(workbook)
    outcome = outcome if outcome.earlier else with_earlier(workbook, outcome, folder)
    forms = forms_to_fill(letters) if draft or not outcome.draft else {}
    silent = empty_forms(outcome, forms)
    forms = {name: form for name, form in forms.items() if name not in silent}
    public = for_the_wall(outcome, forms)
    gone = [place for name in silent for place in (name, f"{FOLDER}/{name}")]
    names = (results, kept, *forms, *(f"{FOLDER}/{name}" for name in public), *gone)
    when = now()
    scans = look(outcome, workbook.parent)
    make_folder(folder)
    spare(workbook, *(folder / name for name in names))
    with together(folder, names) as staged:
        with progress("正在写结果工作簿 …"):
            write_results(workbook, outcome, staged.place / results, "全部完成", when)
        fill_forms(outcome, forms, staged.place, progress)
        with progress("正在生成公示版 …"):
            notes = mask(outcome, public, staged.place)
        for name in (*gone, *(f"{FOLDER}/{name}" for name in notes)):
            staged.drop(name)
        staged.drop(f"{kept}{ENDING}")  # of the record before
        sealed = record(outcome, workbook, when, digests(staged.place), before(folder / kept), scans.digests)
        save_bytes(sealed, staged.place / kept, force=True, keep_old=False)
    masked = [folder / FOLDER / name for name in public if name not in notes]
    written = (folder / results, folder / kept, *(folder / name for name in forms), *masked)
    left_out = tuple(f"{name.removesuffix('.xlsx')}：{why}" for name, why in silent.items())
    return Delivered(written, tuple(notes.values()), code_of(sealed), left_out, scans)


def with_earlier(workbook: Path, outcome: Outcome, folder: Path) -> Outcome:
    """The outcome beside the results that an earlier run of this workbook left in the folder, if it did."""
    return replace(outcome, earlier=read_sheets(results_of(workbook, folder), (problems.SHEET.name, runs.SHEET.name)))


def left_over(folder: Path) -> list[Path]:
    """Forms of an earlier run, and their masked copies, that this one did not fill anew."""
    return list(filter(Path.exists, _each(folder, forms_to_fill(letters=True))))


def _each(folder: Path, names: Iterable[str]) -> list[Path]:
    return [place / name for name in names for place in (folder, folder / FOLDER)]


def spare(workbook: Path, *targets: Path) -> None:
    """Unusable where a target is the workbook itself, by whatever path: inputs are never written to."""
    for target in targets:
        if target.resolve() == workbook.resolve() or (target.exists() and target.samefile(workbook)):
            raise Unusable(f"{target}：这是输入的工作簿，不能被结果覆盖；请换一个输出位置或文件名")
