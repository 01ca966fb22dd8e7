"""Our LibreOffice engine can do nothing that xlwings cannot do with Excel: on Windows and on macOS.

Else a press works here and fails in every office; xlwings' two classes are read, since they cannot be imported here.
"""

import ast
from importlib.resources import files
from pathlib import Path

import pytest

pytest.importorskip("xlwings")

from addin.hosts.calc import areas, books, engine, notes, page_setup, ranges, sheets
from addin.hosts.calc.app import App

HOSTS = Path(__file__).parents[4] / "addin" / "hosts"
OURS = {
    "App": App,
    "Apps": engine.Apps,
    "Book": books.Book,
    "Books": books.Books,
    "Engine": engine.Engine,
    "Note": notes.Note,
    "PageSetup": page_setup.PageSetup,
    "Range": ranges.Range,
    "Sheet": sheets.Sheet,
    "Sheets": sheets.Sheets,
}
PLATFORMS = ("_xlwindows.py", "_xlmac.py")
INWARD = {
    "Engine": {"context", "strict"},
    "App": {"desktop", "engine"},
    "Book": {"document", "formats"},
    "Sheet": {"uno"},
    "Range": {"uno", "formats", "first_row", "first_column", "last_row", "last_column", "options"},
}
"""What only the engine's own modules use."""
EXCEL = {
    "BookApi": {"ReadOnly", "MultiUserEditing", "FileFormat", "SaveCopyAs", "FullName", "Date1904"},
    "SheetApi": {"ProtectContents"},
    "RangeApi": {"Locked", "Font"},
    "FontApi": {"Strikethrough"},
    "NoteApi": {"Visible"},
}
"""Of Excel's own object model, as Microsoft documents it."""


def members(file: str) -> dict[str, set[str]]:
    """Class → all it defines, base classes within the file and `Collection` included."""
    tree = ast.parse(files("xlwings").joinpath(file).read_text("utf-8"))
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}

    def of(name: str) -> set[str]:
        node = classes[name]
        own = {one.name for one in node.body if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))}
        own |= {
            t.id for one in node.body if isinstance(one, ast.Assign) for t in one.targets if isinstance(t, ast.Name)
        }
        made = (a for a in ast.walk(node) if isinstance(a, ast.Attribute) and isinstance(a.ctx, ast.Store))
        own |= {a.attr for a in made if isinstance(a.value, ast.Name) and a.value.id == "self"}
        for base in node.bases:
            if isinstance(base, ast.Name) and base.id in classes:
                own |= of(base.id)
        return own

    return {name: of(name) for name in classes}


def ours(name: str) -> set[str]:
    """What the engine's class defines itself, without what is for its own modules."""
    found = {one for one in vars(OURS[name]) if not one.startswith("_") or one.startswith("__")}
    found -= {"__module__", "__doc__", "__init__", "__abstractmethods__", "__dict__", "__weakref__", "__annotations__"}
    found -= {"__static_attributes__", "__firstlineno__", "__parameters__", "__orig_bases__"}
    return found - INWARD.get(name, set())


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("name", OURS)
def test_every_member_of_the_engine_is_one_of_xlwings_own(platform, name):
    theirs = members(platform)[name]
    limits = {"max_cells_per_read", "max_cells_per_write"}  # plain numbers that xlwings' main classes look up
    assert sorted(ours(name) - theirs - limits) == []


def test_what_is_asked_of_excel_itself_is_what_excel_has():
    asked = {
        name: {one for one in vars(cls) if one[0].isupper()}
        for name, cls in (
            ("BookApi", books.BookApi),
            ("SheetApi", sheets.SheetApi),
            ("RangeApi", ranges.RangeApi),
            ("NoteApi", notes.NoteApi),
            ("FontApi", ranges.FontApi),
        )
    }
    assert all(names <= EXCEL[name] for name, names in asked.items())
    known = set().union(*EXCEL.values())
    for file in HOSTS.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute) and node.value.attr == "api":
                assert node.attr in known, f"{file.name}:{node.lineno} {node.attr}"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "asked":
                assert ast.literal_eval(node.args[1]) in known


def test_several_areas_can_be_given_a_height_and_a_width_and_no_more():
    assert {one for one in vars(areas.Areas) if not one.startswith("_")} == {"row_height", "column_width"}
