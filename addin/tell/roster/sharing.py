"""A long row in parts of about one length."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T")


def shared(items: Sequence[T], many: int) -> list[Sequence[T]]:
    """`many` stretches of the items, the lengths differing by one at most."""
    ends = [len(items) * at // many for at in range(many + 1)] if many else []
    return [items[start:end] for start, end in pairwise(ends)]
