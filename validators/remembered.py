"""What is worked out once of a dossier, or of its papers, however many checks and counts ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar

from validators.sheets.settings import Settings
from validators.sheets.traced import noted, watching

Found = TypeVar("Found")


class Keeping(Protocol):
    """Whatever has room for what was worked out of it: it never changes, so neither does that."""

    @property
    def kept(self) -> dict[str, Any]:
        """Name of a function → what it gave, and the lines of 参数 that it read."""


Of = TypeVar("Of", bound=Keeping)


def remembered(function: Callable[[Of], Found]) -> Callable[[Of], Found]:
    """The function, asked once an object; its answer is shared, so nobody may change it.

    Whoever watches the settings is told the lines that it read each time it is asked.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def asked(of: Of) -> Found:
        settings: Settings | None = getattr(of, "settings", None)
        found: Found
        if name in of.kept:
            found, lines = of.kept[name]
            if settings is not None and lines:
                noted(settings, lines)
            return found
        if settings is None:
            found, read = function(of), set[str]()
        else:
            with watching(settings) as read:
                found = function(of)
        of.kept[name] = found, frozenset(read)
        return found

    return asked
