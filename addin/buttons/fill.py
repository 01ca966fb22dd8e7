"""填写申报表: the forms the user chooses, filled into a dated folder beside the workbook."""

from pathlib import Path

from addin.buttons.desk import Desk
from addin.buttons.filling import chosen, fill_all
from addin.buttons.opening import open_folder
from addin.outcome import Outcome
from addin.results import problems
from addin.templates import example_forms

OWN_FORMS = "表样"
"""A folder of this name beside the workbook holds forms of the user's own."""


def run(desk: Desk) -> str:
    """Asks which; refuses nothing that the user wants as a draft."""
    forms = chosen(desk, forms_of(desk.host.folder), "填写")
    outcome = desk.examine()
    allow_draft(desk, outcome)
    desk.put(outcome, "填写申报表", [problems.SHEET])
    target = fill(desk, outcome, forms)
    open_folder(target)
    return f"填好 {len(forms)} 份{'（草稿）' if outcome.draft else ''}：{'、'.join(forms)}。放在 {target}"


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
    return fill_all(desk, outcome, forms, "申报表", outcome.draft)
