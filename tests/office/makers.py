"""Which functions of the program put a workbook together or hand one out, by its source alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMES = {"save_bytes", "write_results", "fill_form", "write_cells", "write_questions", "Drawing", "new_drawing"}
METHODS = {"save", "Workbook"}
"""Called as `package.save(…)`, `xlsxwriter.Workbook(…)`."""
MACHINERY = ("addin/filling/", "addin/docs/", "addin/hosts/live", "addin/hosts/calc/", "addin/hosts/wps/")
"""What all of them stand on; the open workbook, which is Excel's own to write."""
WHEN_MADE = ("addin/workbook/forms/", "addin/workbook/blanks/", "addin/workbook/patterns/", "addin/workbook/letters/")
"""`make templates` calls these; what they made is shipped, and judged as it is shipped."""


def makers() -> set[str]:
    """`addin/cli/new.py command`, each function that calls one of those.

    Not the tools of `jiugai form`: their decorator hands them on before anybody could watch them.
    """
    found = set()
    for path in sorted((ROOT / "addin").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith((*MACHINERY, *WHEN_MADE)):
            found |= {f"{name} {function}" for function in _functions(ast.parse(path.read_text("utf-8")))}
    return found


def _functions(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        inside = node.body if isinstance(node, ast.ClassDef) else [node]
        for one in inside:
            if isinstance(one, ast.FunctionDef) and not one.decorator_list and any(map(_makes, ast.walk(one))):
                yield f"{node.name}.{one.name}" if isinstance(node, ast.ClassDef) else one.name


def _makes(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    return (isinstance(called, ast.Name) and called.id in NAMES) or (
        isinstance(called, ast.Attribute) and called.attr in METHODS
    )
