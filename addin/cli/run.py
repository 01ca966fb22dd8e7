"""`jiugai run W --out DIR`: everything at once: the workbook with its results, and the forms."""

from pathlib import Path
from typing import Annotated

import typer

from addin.cli.check import show as show_findings
from addin.cli.fill import refusal
from addin.cli.screen import err, progress, say, summary
from addin.cli.workbook import Draft, Workbook, examine, spare
from addin.clock import now
from addin.disk import reason
from addin.figures import catalogue
from addin.filling.form import fill_form
from addin.filling.save import save_bytes
from addin.hosts.deliver import PATCHABLE, write_results
from addin.outcome import Outcome
from addin.record.record import name_of, record
from addin.templates import example_forms
from addin.unusable import Unusable

Folder = Annotated[Path, typer.Option("--out", metavar="文件夹", help="结果写到这个文件夹（没有就新建）")]


def command(workbook: Workbook, folder: Folder, draft: Draft = False) -> int:
    """全部完成：检查、统计、分摊，写出结果工作簿、运行记录（含住户信息，与结果放在一起，不要外传）和申报表。"""
    outcome = examine(workbook)
    written = deliver(workbook, outcome, folder, draft)
    show_findings(outcome)
    tell(outcome, written)
    if outcome.draft and not draft:
        err.print(refusal(outcome), soft_wrap=True)
        for old in left_over(folder):
            err.print(f"注意：{old} 是以前填写的，与现在的结果不一致，请勿报送", soft_wrap=True)
    if workbook.suffix.lower() not in PATCHABLE:
        err.print(f"{workbook.suffix} 文件的结果单独成册，问题清单里的位置不能点击跳转", soft_wrap=True)
    return int(outcome.draft)


def deliver(workbook: Path, outcome: Outcome, folder: Path, draft: bool) -> list[Path]:
    """Write the results, and the forms; while errors stand forms are written as drafts, where `draft` asks for it."""
    results = folder / f"{workbook.stem}-结果{'.xlsm' if workbook.suffix.lower() == '.xlsm' else '.xlsx'}"
    forms = {folder / form.name: form for form in example_forms().values()} if draft or not outcome.draft else {}
    kept = folder / name_of(workbook)
    make_folder(folder)
    spare(workbook, results, kept, *forms)
    with progress("正在写结果工作簿 …"):
        write_results(workbook, outcome, results, "全部完成")
        save_bytes(record(outcome, workbook, now()), kept, force=True, keep_old=False)
    values, records = (catalogue.figures(outcome), catalogue.records(outcome)) if forms else ({}, {})
    for target, form in forms.items():
        with progress(f"正在填写 {form.stem} …"):
            fill_form(form, target, values, records, force=True, draft=outcome.draft, keep_old=False)
    return [results, kept, *forms]


def left_over(folder: Path) -> list[Path]:
    """Forms of an earlier run that this one did not fill anew."""
    return [folder / form.name for form in example_forms().values() if (folder / form.name).exists()]


def make_folder(folder: Path) -> None:
    """Unusable where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = "已经有同名的文件" if isinstance(error, FileExistsError) else reason(error)
        raise Unusable(f"{folder}：建不了这个文件夹（{why}）；请换一个能写入的位置") from error


def tell(outcome: Outcome, written: list[Path]) -> None:
    """The summary, and where everything lies."""
    for line in summary(outcome)[1:]:
        say(line)
    say("写出：")
    for path in written:
        mark = "（草稿）" if outcome.draft and path.stem in example_forms() else ""
        say(f"  {path}{mark}")
