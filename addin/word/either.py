"""The forms of a run, Excel's and Word's alike, filled one by one, and the masked copies of those for the wall."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from addin.filling.forms.form import fill_form
from addin.hosts.folders import make_folder
from addin.outcome import Outcome
from addin.public.drafted import is_drafted
from addin.public.filled import Progress, quietly
from addin.public.forms import FOLDER, notice_for, or_why_not, publish_filled
from addin.tell import catalogue
from addin.word.form import fill_word
from addin.word.kind import is_word
from addin.word.public import publish_word


def fill_forms(outcome: Outcome, forms: Mapping[str, Path], place: Path, progress: Progress = quietly) -> None:
    """Fill each form into `place`, by its name."""
    values, records = (catalogue.figures(outcome), catalogue.records(outcome)) if forms else ({}, {})
    for name, form in forms.items():
        drafted = is_drafted(form, outcome)
        with progress(f"正在填写 {name if is_word(form) else form.stem} …"):
            fill: Callable[..., object] = fill_word if is_word(form) else fill_form
            fill(form, place / name, values, records, force=True, draft=drafted, keep_old=False)


def mask(outcome: Outcome, names: Sequence[str], place: Path) -> dict[str, str]:
    """Make the masked copies of filled forms in `place`.  → Those that could not be made, and why."""
    if names:
        make_folder(place / FOLDER)
    told = {name: _published(place / name, place / FOLDER / name, outcome) for name in names}
    return {name: note for name, note in told.items() if note}


def _published(form: Path, target: Path, outcome: Outcome) -> str:
    if not is_word(form):
        return publish_filled(form, target, outcome)
    notice = notice_for(form, outcome)
    return or_why_not(lambda: publish_word(form.read_bytes(), form.name, outcome, target, notice, force=True), target)
