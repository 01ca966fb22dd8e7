"""A file can be read at a sitting, a function at a glance."""

import ast

from tests.house.tree import ROOT, modules, parsed

LINES_OF_A_FILE, LINES_OF_A_FUNCTION = 250, 50


def test_no_file_is_longer_than_a_sitting():
    long = {name: lines for name, path in modules().items() if (lines := _lines(path)) > LINES_OF_A_FILE}
    assert long == {}


def test_no_function_is_longer_than_a_page():
    assert {name: size for name, size in _functions() if size > LINES_OF_A_FUNCTION} == {}


def _lines(path):
    return path.read_text("utf-8").count("\n")


def _functions():
    for name, path in modules().items():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name}.{node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_the_measure_measures():
    assert sum(1 for _ in _functions()) > 2000
    assert len(modules()) > 500
    assert (ROOT / "addin").is_dir()
