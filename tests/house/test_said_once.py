"""A line of 参数 says itself what rests on it: nobody keeps a list of lines by hand."""

import ast
from collections.abc import Iterator

from tests.house.tree import modules, parsed
from validators.sheets.settings import SETTING_NAMES

MOST = 2
"""A pair that belongs together (the first day and the last) is no list."""
FIELDS = frozenset(SETTING_NAMES)


def lists_of(tree: ast.AST, known: frozenset[str]) -> Iterator[list[str]]:
    """What each tuple, list or set names of the known words, with what is unpacked into it."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
            yield [word for word in _words(node) if word in known]


def _words(node: ast.AST) -> Iterator[str]:
    for one in getattr(node, "elts", ()):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value
        elif isinstance(one, ast.Starred):
            yield from _words(one.value)


def test_nobody_keeps_a_list_of_lines_of_the_settings():
    kept = {
        name: found
        for name, path in modules().items()
        for found in lists_of(parsed(path), FIELDS)
        if len(found) > MOST and len(found) == len(set(found))
    }
    assert kept == {}


def test_a_list_is_seen_however_it_is_written():
    for written in (
        "A = ('method', 'rounding', 'cap')",
        "A = [*('method', 'rounding'), 'cap']",
        "def f():\n    return {'method', 'rounding', 'cap'}",
    ):
        assert any(len(found) == 3 for found in lists_of(ast.parse(written), FIELDS)), written
