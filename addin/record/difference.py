"""One thing that is not as the record says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """`before` is what the record has, or comes to; `now` what was found."""

    what: str
    before: str
    now: str
