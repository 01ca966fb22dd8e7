"""Which files are Word forms; apart, so that who only asks this waits for nothing else."""

from pathlib import Path

SUFFIX = ".docx"


def is_word(form: Path) -> bool:
    """Whether it is a Word form, by its name."""
    return form.suffix.lower() == SUFFIX
