"""A sheet is found by its name, although xlwings on Windows answers `name in book.sheets` with no, always."""

import ast
from pathlib import Path

import pytest

pytest.importorskip("xlwings")

from xlwings import base_classes, main

from addin.hosts.sheets import sheet_named

HOSTS = Path(__file__).parents[3] / "addin"


class Sheet(base_classes.Sheet):
    def __init__(self, name):
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def book(self):
        return None


class Sheets(base_classes.Sheets):
    """As in xlwings/_xlwindows.py: it can be gone through, and has no `__contains__`."""

    def __init__(self, names):
        self._sheets = [Sheet(name) for name in names]

    @property
    def api(self):
        return None

    def __len__(self):
        return len(self._sheets)

    def __iter__(self):
        return iter(self._sheets)

    def __call__(self, key):
        return self._sheets[key - 1] if isinstance(key, int) else {s.name: s for s in self._sheets}[key]


class Book:
    def __init__(self, *names):
        self.sheets = main.Sheets(impl=Sheets(names))


@pytest.mark.parametrize(
    "names", [("参数",), ("参数", "问题清单"), ("a", "A "), ("同意表-1号楼", "同意表"), ("运行记录", "_x", "1")]
)
def test_every_sheet_is_found_and_no_other(names):
    book = Book(*names)
    assert not any(name in book.sheets for name in names)
    assert [sheet_named(book, name).name for name in names] == list(names)
    assert sheet_named(book, "没有这张表") is None


def test_a_busy_office_does_not_look_as_if_the_sheet_were_missing():
    class Busy:
        @property
        def sheets(self):
            raise OSError(-2147418111, "Call was rejected by callee.")

    with pytest.raises(OSError, match="rejected"):
        sheet_named(Busy(), "参数")


def test_nowhere_is_a_collection_of_sheets_asked_whether_a_name_is_in_it():
    asked = [
        f"{file.name}:{node.lineno}"
        for folder in ("hosts", "buttons", "press")
        for file in (HOSTS / folder).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Compare) and any(isinstance(op, (ast.In, ast.NotIn)) for op in node.ops)
        if any(ast.unparse(one).endswith((".sheets", ".books")) for one in node.comparators)
    ]
    assert asked == []
