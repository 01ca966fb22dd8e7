"""A cell that must hold one of a few words."""

from collections.abc import Callable
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNKNOWN = Kind(
    "choice-unknown",
    Severity.ERROR,
    zh="“{column}”填的“{value}”不在可选项内{near}",
    fix="请从下拉项中选：{options}",
    en="“{value}” is no choice for {column}.",
    en_fix="Choose one of {options}.",
)

E = TypeVar("E", bound=StrEnum)


def choice_of(enum: type[E]) -> Callable[[Raw], Reading[E]]:
    """A reader for the words of `enum`; anything else is an error that lists them."""
    known = {compact(option.value): option for option in enum}

    def read(raw: Raw) -> Reading[E]:
        text = compact(printed(raw))
        found = known.get(text)
        return Reading(found, noted(raw, found.value)) if found else Reading(None, (unknown(text, tuple(enum)),))

    return read


def unknown(text: str, options: tuple[str, ...]) -> Issue:
    """The error for a word that is no option, with the nearest one if there is any."""
    near = get_close_matches(text, options, n=1, cutoff=0.5)
    return Issue(UNKNOWN, {"near": f"，是不是“{near[0]}”？" if near else "", "options": "、".join(options)})
