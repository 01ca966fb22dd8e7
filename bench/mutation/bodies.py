"""A mutant that lies in the body of a function can be put into a process that has everything imported already."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from inspect import CO_OPTIMIZED
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from bench.mutation.mutants import Mutant


def changed_function(mutant: Mutant) -> tuple[str, CodeType] | None:
    """The one function that differs, by its qualified name, and its new code; None where more than a body changed."""
    before, after = _original(mutant.path), _compiled(mutant.tree, mutant.path)
    if _at_import(before) != _at_import(after):
        return None
    old, new = dict(_functions(before)), dict(_functions(after))
    differing = [name for name in new if old.get(name) != new[name]]
    if len(differing) != 1 or "<" in differing[0]:
        return None
    return differing[0], new[differing[0]]


def put_in(path: Path, name: str, code: CodeType) -> bool:
    """Give the living function this code; False where it cannot be found."""
    found: Any = sys.modules.get(".".join(path.with_suffix("").parts).removesuffix(".__init__"))
    for part in name.split("."):
        found = getattr(found, part, None)
    if isinstance(found, property):
        found = found.fget
    forget = getattr(found, "cache_clear", None)
    found = getattr(found, "__wrapped__", found)
    found = getattr(found, "__func__", found)
    if not isinstance(found, FunctionType):
        return False
    found.__code__ = code
    if forget:
        forget()
    return True


@cache
def _original(path: Path) -> CodeType:
    return _compiled(ast.parse(path.read_text(encoding="utf-8")), path)


def _compiled(tree: ast.Module, path: Path) -> CodeType:
    return compile(tree, str(path), "exec", dont_inherit=True)


def _is_function(code: CodeType) -> bool:
    return bool(code.co_flags & CO_OPTIMIZED)


def _at_import(code: CodeType) -> tuple[object, ...]:
    """What a module, or a class in it, does when it is imported, its functions left aside."""
    nested = [const for const in code.co_consts if isinstance(const, CodeType) and not _is_function(const)]
    plain = [(type(const), const) for const in code.co_consts if not isinstance(const, CodeType)]
    return code.co_code, code.co_names, plain, [_at_import(one) for one in nested]


def _functions(code: CodeType) -> Iterator[tuple[str, CodeType]]:
    """By qualified name; those inside a function belong to it."""
    for const in code.co_consts:
        if isinstance(const, CodeType):
            if _is_function(const):
                yield const.co_qualname, const
            else:
                yield from _functions(const)
