"""Filling several forms at a press: which there are, which ones, and into which dated folder beside the workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from addin.machine.templates import example_forms
from addin.outcome import Outcome
from addin.press import ticks
from addin.press.declined import Choosing
from addin.press.desk import Desk
from addin.tell.figure import Value
from addin.unusable import Unusable
from addin.word.kind import SUFFIX, is_word

Figures = Mapping[str, Value]
Records = Mapping[str, Sequence[Mapping[str, Value]]]
Said = tuple[Figures, Records]
OWN_FORMS = "表样"
"""A folder of this name beside the workbook holds forms of the user's own."""
VERBS = {ticks.FORM: "填写", ticks.BLANK: "打印"}


def forms_of(folder: Path) -> dict[str, Path]:
    """Our example forms, and the user's own, which win over one of the same name; Word forms bear their ending."""
    own = folder / OWN_FORMS
    found = sorted(path for path in own.iterdir() if path.suffix in (".xlsx", SUFFIX)) if own.is_dir() else []
    mine = {form.name if is_word(form) else form.stem: form for form in found if not form.name.startswith("~$")}
    return {**example_forms(), **mine}


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


@dataclass(frozen=True, slots=True)
class Made:
    """The folder, the forms in it, and one line for each that was left out: why, and what was not worked out."""

    folder: Path
    names: tuple[str, ...]
    told: tuple[str, ...]


def fill_all(desk: Desk, outcome: Outcome, forms: Mapping[str, Path], kind: str, draft: bool = True) -> Made:
    """Fill the forms into a folder named by their `kind` and the day; asks before it replaces any.

    `draft`: those that are drafts are marked so; blanks never are.  What would say or ask nothing is left out and
    told; Unusable where that is all of them.
    """
    from addin.machine.clock import now
    from addin.tell import catalogue

    values, records = catalogue.figures(outcome), catalogue.records(outcome)
    silent = _silent(outcome, forms, values, records)
    forms = {name: form for name, form in forms.items() if name not in silent}
    told = [f"没有做“{name}”：{why}" for name, why in silent.items()]
    if not forms:
        raise Unusable("；".join(told) or f"没有{kind}可做")
    target = desk.host.folder / f"{Path(desk.host.name).stem}-{kind}-{now():%Y-%m-%d}"
    taken = [name for name, form in forms.items() if (target / _file(name, form)).exists()]
    if taken:
        desk.require(f"文件夹“{target.name}”里已有：{'、'.join(taken)}。要替换吗？")
    _make(target)
    with desk.host.busy(f"正在填写 {len(forms)} 份{kind} …"):
        for number, (name, form) in enumerate(forms.items(), start=1):
            done = f"填好了前 {number - 1} 份（共 {len(forms)} 份），在 {desk.lies_in(target)}；其余的没有填"
            desk.turn(f"正在填写第 {number} 份，共 {len(forms)} 份：{name} …", done)
            told += _fill(form, target / _file(name, form), outcome, (values, records), draft)
    return Made(target, tuple(forms), tuple(told))


def _file(name: str, form: Path) -> str:
    return name if is_word(form) else f"{name}.xlsx"


def _fill(form: Path, target: Path, outcome: Outcome, said: Said, draft: bool) -> list[str]:
    from addin.filling.forms.form import fill_form
    from addin.public.drafted import is_drafted

    drafted = draft and is_drafted(form, outcome)
    if is_word(form):
        from addin.word.form import fill_word

        fill_word(form, target, *said, force=True, draft=drafted)
        return []
    made = fill_form(form, target, *said, force=True, draft=drafted)
    return [f"“{form.stem}”有 {len(made.left_open)} 格公式没有先算好，打开、保存后才有数"] if made.left_open else []


def _silent(outcome: Outcome, forms: Mapping[str, Path], values: Figures, records: Records) -> dict[str, str]:
    """Those that would say nothing, or ask nothing, and why."""
    from addin.machine.templates import blank_forms
    from addin.press.nothing_to_say import nothing_asked, why_not

    blanks = set(blank_forms().values())
    found = {
        name: nothing_asked(form, values, records) if form in blanks else why_not(form, outcome, records)
        for name, form in forms.items()
    }
    return {name: why for name, why in found.items() if why}


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unusable(f"{folder}：建不了这个文件夹；请把工作簿存到能写入的位置再按") from error
