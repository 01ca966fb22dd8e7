"""The source as text: which files there are, what each imports, without importing any of them."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("validators", "addin")
_TUPLE = re.compile(r"^SUBJECTS = \((.*?)\)", re.MULTILINE | re.DOTALL)
SUBJECTS = tuple(re.findall(r"\w+", _TUPLE.findall((ROOT / "validators/checks/__init__.py").read_text("utf-8"))[0]))
"""As the one ordered tuple says; that each has its folders and its word in the glossary is tested."""


@cache
def modules() -> Mapping[str, Path]:
    """Dotted name → file, of the product."""
    files = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))
    return {_dotted(path): path for path in files}


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def parsed(path: Path) -> ast.Module:
    """The file's tree."""
    return ast.parse(path.read_text("utf-8"))


def asked_for(tree: ast.AST) -> Iterator[str]:
    """Every name that is imported, wherever in the file: `a.b` for `import a.b`, `a.b.c` for `from a.b import c`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports name the whole path"
            yield from (f"{node.module}.{name.name}" for name in node.names)


@cache
def arrows() -> Mapping[str, frozenset[str]]:
    """Module → the modules of the product that it imports."""
    known = modules()
    return {name: frozenset(_known(asked_for(parsed(path)), known)) - {name} for name, path in known.items()}


def _known(names: Iterable[str], known: Mapping[str, Path]) -> Iterator[str]:
    for name in names:
        yield from [each for each in (name, name.rpartition(".")[0]) if each in known][:1]


def circles(graph: Mapping[str, Iterable[str]]) -> list[set[str]]:
    """Sets of modules that reach each other."""
    reach = {name: _reach(graph, name) for name in graph}
    found: list[set[str]] = []
    for name, there in reach.items():
        ring = {other for other in there if name in reach.get(other, ())}
        if ring and ring not in found:
            found.append(ring)
    return found


def _reach(graph: Mapping[str, Iterable[str]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = list(graph.get(start, ()))
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(graph.get(name, ()))
    return seen
