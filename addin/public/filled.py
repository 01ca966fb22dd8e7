"""The forms of an outcome, filled one by one, and the masked copies of those that go on the wall."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from addin.filling.forms.form import fill_form
from addin.hosts.folders import make_folder
from addin.outcome import Outcome
from addin.public.drafted import is_drafted
from addin.public.forms import FOLDER, is_public, publish_filled
from addin.tell import catalogue

Progress = Callable[[str], AbstractContextManager[None]]
"""Shows a text while something runs."""


def quietly(_: str) -> AbstractContextManager[None]:
    """Progress that nobody sees."""
    return nullcontext()


def fill_forms(outcome: Outcome, forms: Mapping[str, Path], place: Path, progress: Progress = quietly) -> None:
    """Fill each form into `place`, by its name."""
    values, records = (catalogue.figures(outcome), catalogue.records(outcome)) if forms else ({}, {})
    for name, form in forms.items():
        with progress(f"正在填写 {form.stem} …"):
            fill_form(form, place / name, values, records, force=True, draft=is_drafted(form, outcome), keep_old=False)


def for_the_wall(outcome: Outcome, forms: Mapping[str, Path]) -> list[str]:
    """The names of those of which there is a masked copy: not of a result that a doubt could still turn."""
    public = [name for name, form in forms.items() if is_public(form)]
    return [name for name in public if outcome.draft or not is_drafted(forms[name], outcome)]


def mask(outcome: Outcome, names: Sequence[str], place: Path) -> dict[str, str]:
    """Make the masked copies of filled forms in `place`.  → Those that could not be made, and why."""
    if names:
        make_folder(place / FOLDER)
    told = {name: publish_filled(place / name, place / FOLDER / name, outcome) for name in names}
    return {name: note for name, note in told.items() if note}
