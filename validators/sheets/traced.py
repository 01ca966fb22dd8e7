"""Settings that remember which of their lines were read: so an explanation can name every line a figure rests on."""

from collections.abc import Iterator, Set
from contextlib import contextmanager

from validators.sheets.settings import SETTING_NAMES, Settings

_NAMES = frozenset(SETTING_NAMES)


class TracedSettings(Settings):
    """The same values; whoever watches is told each line that is read."""

    def __getattribute__(self, name: str) -> object:
        """The value, and a note of it for everybody who watches."""
        if name in _NAMES:
            for seen in object.__getattribute__(self, "__dict__").get("_watchers", ()):
                seen.add(name)
        return object.__getattribute__(self, name)


def traced(settings: Settings) -> Settings:
    """Settings equal to these that can be watched.  Nothing is validated again."""
    found = object.__new__(TracedSettings)
    vars(found).update(vars(settings), _watchers=[])
    return found


def changed(settings: Settings, **values: object) -> Settings:
    """The same lines but for these, watched by whoever watches the first; copying a line is no reading of it."""
    found = object.__new__(type(settings))
    vars(found).update(vars(settings), **values)
    return found


@contextmanager
def watching(settings: Settings) -> Iterator[set[str]]:
    """The names of the lines read meanwhile; empty where these settings are not traced."""
    watchers: list[set[str]] = vars(settings).get("_watchers", [])
    seen: set[str] = set()
    watchers.append(seen)
    try:
        yield seen
    finally:
        watchers[:] = [each for each in watchers if each is not seen]  # another may hold the same lines


@contextmanager
def watching_alone(settings: Settings) -> Iterator[set[str]]:
    """The same, and whoever watches already sees nothing of it: what is read now is no reading of theirs."""
    watchers: list[set[str]] = vars(settings).get("_watchers", [])
    others, seen = watchers[:], set[str]()
    watchers[:] = [seen]
    try:
        yield seen
    finally:
        watchers[:] = others


def noted(settings: Settings, names: Set[str]) -> None:
    """These lines were read, though not just now: whoever watches is told."""
    for seen in vars(settings).get("_watchers", ()):
        seen |= names
