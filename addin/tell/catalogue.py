"""Every figure and record set the product computes: `jiugai forms` lists it, forms are filled from it."""

from collections.abc import Mapping, Sequence

from addin.outcome import Outcome
from addin.tell.figure import Figure, RecordSet, Value
from addin.tell.subjects import SUBJECTS

FIGURES: tuple[Figure, ...] = tuple(figure for subject in SUBJECTS for figure in subject.figures)
RECORD_SETS: tuple[RecordSet, ...] = tuple(records for subject in SUBJECTS for records in subject.records)


def source(figure: Figure) -> str:
    """Where the figure comes from: its own word for it, else that of its subject."""
    return figure.source or next((subject.source for subject in SUBJECTS if figure in subject.figures), "")


def figures(outcome: Outcome) -> dict[str, Value]:
    """Every single figure by name."""
    return {figure.name: figure.value(outcome) for figure in FIGURES}


def records(outcome: Outcome) -> dict[str, Sequence[Mapping[str, Value]]]:
    """Every record set by name."""
    return {record_set.name: list(record_set.records(outcome)) for record_set in RECORD_SETS}
