"""The shelf itself: every rule there is, by the file it stands in."""

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

import addin.law
from addin.law.rule import Rule


@cache
def shelf() -> Mapping[str, Mapping[str, Rule]]:
    """`authority.file` → the rules in it by the name of their constant."""
    return {book: dict(_rules_in(book)) for book in _books()}


def _books() -> Iterator[str]:
    for authority in pkgutil.iter_modules(addin.law.__path__):
        if authority.ispkg:
            package = import_module(f"addin.law.{authority.name}")
            yield from (f"{authority.name}.{book.name}" for book in pkgutil.iter_modules(package.__path__))


def _rules_in(book: str) -> Iterator[tuple[str, Rule]]:
    for name, value in vars(import_module(f"addin.law.{book}")).items():
        if isinstance(value, Rule):
            yield name, value
