"""Every small change that could be a slip of ours: one place, one change, one mutant.

Texts are left alone (a message is no arithmetic), and so are annotations, decorators and widths of columns.
"""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
THRESHOLDS = {
    "Comparison": ("AT_LEAST", "MORE_THAN", "AT_MOST", "LESS_THAN"),
    "Side": ("AGREEING", "OPPOSING", "PARTICIPATING", "EVERYBODY", "PRESENT", "MEMBERS"),
    "Matter": ("ORDINARY", "SPECIAL"),
}
"""Words that are numbers in disguise: the next of their kind takes their place."""
ASIDE = ("strict", "width")
"""Named arguments that decide nothing: `strict` of zip, how wide a column is drawn."""
RATIOS = ("THIRD", "HALF", "TWO_THIRDS", "THREE_QUARTERS")


@dataclass(frozen=True)
class Mutant:
    """A module with one slip in it: the `which`-th change of the `place`-th node.

    The tree is made when it is asked for: those of a whole package at once would not fit into memory.
    """

    path: Path
    line: int
    slip: str
    place: int
    which: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}  {self.slip}"

    @property
    def tree(self) -> ast.Module:
        """The module as parsed, with the slip."""
        made = ast.parse(self.path.read_text(encoding="utf-8"))
        node = list(_places(made))[self.place]
        _replace(made, node, list(_changes(node))[self.which])
        return ast.fix_missing_locations(made)

    @property
    def lines(self) -> range:
        """Those of the statement that has the slip, without the statements within it."""
        made = ast.parse(self.path.read_text(encoding="utf-8"))
        node = list(_places(made))[self.place]
        above = {child: parent for parent in ast.walk(made) for child in ast.iter_child_nodes(parent)}
        while not isinstance(node, (ast.stmt, ast.excepthandler, ast.match_case, ast.Module)):
            node = above[node]
        first = getattr(node.pattern if isinstance(node, ast.match_case) else node, "lineno", 1)
        body = getattr(node, "body", None)
        last = body[0].lineno - 1 if body else getattr(node, "end_lineno", first)
        return range(first, max(first, last) + 1)


def mutants(path: Path) -> Iterator[Mutant]:
    """All mutants of one file, in the order of its lines."""
    for place, node in enumerate(_places(ast.parse(path.read_text(encoding="utf-8")))):
        for which, changed in enumerate(_changes(node)):
            yield Mutant(path, getattr(node, "lineno", 0), f"{_shown(node)} → {_shown(changed)}", place, which)


def _places(node: ast.AST) -> Iterator[ast.AST]:
    """Every node that may be changed, depth first, always in the same order."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_comment"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not (isinstance(child, ast.keyword) and child.arg in ASIDE):
                yield from _places(child)


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            for other in COMPARED[type(operator)]:
                yield _with(node, ops=[*node.ops[:at], other(), *node.ops[at + 1 :]])
    elif (isinstance(node, ast.BinOp) and type(node.op) in COUNTED) or (
        isinstance(node, ast.AugAssign) and type(node.op) in COUNTED
    ):
        yield _with(node, op=COUNTED[type(node.op)]())
    elif isinstance(node, ast.BoolOp):
        yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield node.operand
    elif isinstance(node, ast.Constant):
        yield from _constants(node)
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield _with(node, value=ast.Constant(None))
    elif isinstance(node, (ast.IfExp, ast.If, ast.While)) and not isinstance(node.test, (ast.Compare, ast.UnaryOp)):
        yield _with(node, test=ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, (ast.Attribute, ast.Name)):
        yield from _words(node)


def _constants(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)


def _words(node: ast.Attribute | ast.Name) -> Iterator[ast.AST]:
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in THRESHOLDS:
        words = THRESHOLDS[node.value.id]
        if node.attr in words:
            yield _with(node, attr=words[(words.index(node.attr) + 1) % len(words)])
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in RATIOS:
        yield ast.BinOp(node, ast.Div(), ast.Constant(2))


def _shown(node: ast.AST) -> str:
    """On one line; of a statement with a body, its condition."""
    if isinstance(node, (ast.If, ast.While)):
        return f"if {ast.unparse(node.test)}"
    return " ".join(ast.unparse(node).split())


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _replace(tree: ast.AST, old: ast.AST, new: ast.AST) -> None:
    """Put a node in another's place."""
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
            elif isinstance(value, list) and any(child is old for child in value):
                setattr(parent, name, [new if child is old else child for child in value])
