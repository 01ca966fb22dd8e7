"""Which of the forms of an outcome go on the wall; and how it is shown that one is being filled."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from addin.outcome import Outcome
from addin.public.drafted import is_drafted
from addin.public.forms import is_public

Progress = Callable[[str], AbstractContextManager[None]]
"""Shows a text while something runs."""


def quietly(_: str) -> AbstractContextManager[None]:
    """Progress that nobody sees."""
    return nullcontext()


def for_the_wall(outcome: Outcome, forms: Mapping[str, Path]) -> list[str]:
    """The names of those of which there is a masked copy: not of a result that a doubt could still turn."""
    public = [name for name, form in forms.items() if is_public(form)]
    return [name for name in public if outcome.draft or not is_drafted(forms[name], outcome)]
