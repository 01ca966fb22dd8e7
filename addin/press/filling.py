"""Filling several forms at a press: which there are, which ones, and into which dated folder beside the workbook."""

from collections.abc import Mapping
from pathlib import Path

from addin.machine.templates import example_forms
from addin.outcome import Outcome
from addin.press import ticks
from addin.press.declined import Choosing
from addin.press.desk import Desk
from addin.unusable import Unusable

OWN_FORMS = "表样"
"""A folder of this name beside the workbook holds forms of the user's own."""
VERBS = {ticks.FORM: "填写", ticks.BLANK: "打印"}


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


def chosen(desk: Desk, forms: Mapping[str, Path], kind: str) -> dict[str, Path]:
    """Those ticked on 选表, once the user agrees.  Declined, with the list before him, where he wants others.

    A workbook without the list is asked about all of them, and gets the list where that is not what is wanted.
    """
    verb = VERBS[kind]
    with desk.host.busy("正在读取 …"):
        book = desk.read()
    wanted = ticks.ticked(book, kind, forms)
    if wanted == {}:
        desk.host.show(ticks.SHEET.name)
        raise Unusable(f"“{ticks.SHEET.name}”里没有一份打勾的{kind}；请在要{verb}的表前选“{ticks.TICK}”，再按一次按钮")
    which = "全部" if wanted is None else "“选表”里打勾的"
    names = forms if wanted is None else wanted
    if (
        desk.ask(f"{verb}{which} {len(names)} 份{kind}吗？\n{'、'.join(names)}\n要换几份，请选“否”，在“选表”里改勾。")
        != "yes"
    ):
        listed = ticks.rows(book, kind, forms)
        if ticks.is_new(book, listed):
            with desk.host.busy("正在列出表样 …"):
                desk.host.write([(ticks.SHEET, listed)])
        desk.host.show(ticks.SHEET.name)
        raise Choosing(
            f"请在“选表”里打勾：要{verb}的选“{ticks.TICK}”，不要的选“{ticks.NONE}”，然后再按一次“{ticks.BUTTON[kind]}”。"
        )
    return dict(names)


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
        for number, (name, form) in enumerate(forms.items(), start=1):
            done = f"填好了前 {number - 1} 份（共 {len(forms)} 份），在 {desk.lies_in(target)}；其余的没有填"
            desk.turn(f"正在填写第 {number} 份，共 {len(forms)} 份：{name} …", done)
            fill_form(
                form, target / f"{name}.xlsx", values, records, force=True, draft=draft and is_drafted(form, outcome)
            )
    return target


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unusable(f"{folder}：建不了这个文件夹；请把工作簿存到能写入的位置再按") from error
