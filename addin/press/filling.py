"""Filling several forms at a press: which there are, which ones, and into which dated folder beside the workbook."""

from collections.abc import Mapping
from pathlib import Path

from addin.machine.templates import example_forms
from addin.outcome import Outcome
from addin.press.declined import Declined
from addin.press.desk import Desk
from addin.unusable import Unusable

OWN_FORMS = "表样"
"""A folder of this name beside the workbook holds forms of the user's own."""


def forms_of(folder: Path) -> dict[str, Path]:
    """Our example forms, and the user's own, which win over one of the same name."""
    own = folder / OWN_FORMS
    found = sorted(own.glob("*.xlsx")) if own.is_dir() else []
    return {**example_forms(), **{form.stem: form for form in found if not form.name.startswith("~$")}}


def allow_draft(desk: Desk, outcome: Outcome) -> None:
    """Declined unless there are no errors or a draft will do."""
    if outcome.draft:
        errors = outcome.report.counts()["error"]
        desk.require(f"还有 {errors} 处错误没有改，现在只能填成草稿（表上会标明“草稿”）。要填草稿吗？")


def chosen(desk: Desk, forms: Mapping[str, Path], verb: str) -> dict[str, Path]:
    """All of them, or those the user says yes to one by one: boxes work alike in Excel and in LibreOffice."""
    answer = desk.ask(f"{verb}全部 {len(forms)} 份表吗？\n{'、'.join(forms)}\n选“否”则一份一份地问。", "yes_no_cancel")
    wanted = dict(forms)
    if answer == "no":
        wanted = {name: form for name, form in forms.items() if _wanted(desk, name, verb)}
    if answer == "cancel" or not wanted:
        raise Declined
    return wanted


def _wanted(desk: Desk, name: str, verb: str) -> bool:
    answer = desk.ask(f"{verb}“{name}”吗？", "yes_no_cancel")
    if answer == "cancel":
        raise Declined
    return answer == "yes"


def fill_all(desk: Desk, outcome: Outcome, forms: Mapping[str, Path], kind: str, draft: bool = True) -> Path:
    """The folder with the filled forms, named by their `kind` and the day; asks before it replaces any.

    `draft`: those that are drafts are marked so; blanks never are.
    """
    from addin.filling.forms.form import fill_form
    from addin.machine.clock import now
    from addin.public.drafted import is_drafted
    from addin.tell import catalogue

    target = desk.host.folder / f"{Path(desk.host.name).stem}-{kind}-{now():%Y-%m-%d}"
    taken = [name for name in forms if (target / f"{name}.xlsx").exists()]
    if taken:
        desk.require(f"文件夹“{target.name}”里已有：{'、'.join(taken)}。要替换吗？")
    _make(target)
    values, records = catalogue.figures(outcome), catalogue.records(outcome)
    with desk.host.busy(f"正在填写 {len(forms)} 份{kind} …"):
        for name, form in forms.items():
            fill_form(
                form, target / f"{name}.xlsx", values, records, force=True, draft=draft and is_drafted(form, outcome)
            )
    return target


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unusable(f"{folder}：建不了这个文件夹；请把工作簿存到能写入的位置再按") from error
