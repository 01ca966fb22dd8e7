"""What would keep a Word form from being filled, each in one line; its own text is read as it would be printed."""

from pathlib import Path

from addin.filling.forms.compose import Figures
from addin.filling.forms.naming import Records
from addin.filling.forms.plan import DRAFT
from addin.word.form import rendered


def problems(form: Path, figures: Figures, records: Records) -> list[str]:
    """Of the form filled with these values; none where it can be filled."""
    return list(dict.fromkeys(rendered(form, {**figures, DRAFT: DRAFT}, records)[1].problems))
