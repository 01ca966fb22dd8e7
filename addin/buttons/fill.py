"""填写申报表: the forms the user chooses, filled into a dated folder beside the workbook."""

from pathlib import Path

from addin.buttons.desk import Declined, Desk
from addin.buttons.opening import open_folder
from addin.outcome import Outcome
from addin.results import problems
from addin.templates import example_forms
from addin.unusable import Unusable

OWN_FORMS = "表样"
"""A folder of this name beside the workbook holds forms of the user's own."""


def run(desk: Desk) -> str:
    """Asks which; refuses nothing that the user wants as a draft."""
    forms = chosen(desk)
    outcome = desk.examine()
    allow_draft(desk, outcome)
    desk.put(outcome, "填写申报表", [problems.SHEET])
    target = fill(desk, outcome, forms)
    open_folder(target)
    return f"填好 {len(forms)} 份{'（草稿）' if outcome.draft else ''}：{'、'.join(forms)}。放在 {target}"


def chosen(desk: Desk) -> dict[str, Path]:
    """All forms, or those the user says yes to one by one: boxes work alike in Excel and in LibreOffice."""
    forms = forms_of(desk.host.folder)
    answer = desk.ask(f"填写全部 {len(forms)} 份表吗？\n{'、'.join(forms)}\n选“否”则一份一份地问。", "yes_no_cancel")
    if answer == "no":
        forms = {name: form for name, form in forms.items() if _wanted(desk, name)}
    if answer == "cancel" or not forms:
        raise Declined
    return forms


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


def fill(desk: Desk, outcome: Outcome, forms: dict[str, Path]) -> Path:
    """The folder with the filled forms; asks before it replaces any."""
    from addin.clock import now
    from addin.figures import catalogue
    from addin.filling.form import fill_form
    from addin.public.forms import is_public

    target = desk.host.folder / f"{Path(desk.host.name).stem}-申报表-{now():%Y-%m-%d}"
    taken = [name for name in forms if (target / f"{name}.xlsx").exists()]
    if taken:
        desk.require(f"文件夹“{target.name}”里已有：{'、'.join(taken)}。要替换吗？")
    _make(target)
    values, records = catalogue.figures(outcome), catalogue.records(outcome)
    with desk.host.busy(f"正在填写 {len(forms)} 份申报表 …"):
        for name, form in forms.items():
            fill_form(form, target / f"{name}.xlsx", values, records, force=True, draft=outcome.draft)
        _publish(target, [name for name, form in forms.items() if is_public(form)], outcome)
    return target


def _publish(folder: Path, names: list[str], outcome: Outcome) -> None:
    """A masked copy of each; Unusable where one would tell of somebody all the same."""
    from addin.public.forms import FOLDER, publish_filled

    if names:
        _make(folder / FOLDER)
    notes = [publish_filled(folder / f"{name}.xlsx", folder / FOLDER / f"{name}.xlsx", outcome) for name in names]
    if any(notes):
        raise Unusable(f"申报表已填好，放在 {folder}；公示版没有全部生成：{'；'.join(filter(None, notes))}")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unusable(f"{folder}：建不了这个文件夹；请把工作簿存到能写入的位置再按") from error


def _wanted(desk: Desk, name: str) -> bool:
    answer = desk.ask(f"填写“{name}”吗？", "yes_no_cancel")
    if answer == "cancel":
        raise Declined
    return answer == "yes"
