"""Inside `addin/filling`, imports run one way: a room knows those below it, never those above."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

FILLING = Path(__file__).parents[2] / "addin" / "filling"
PACKAGE = "addin.filling"
ORDER = [
    "opc",
    "sheets",
    "filters",
    "shift",
    "calculate",
    "recalculate",
    "write",
    "images",
    "adopting",
    "forms",
    "author",
]
"""From the lowest room to the highest."""


def imports(source: str, room: str) -> Iterator[str]:
    """The rooms that a file of `room` asks for, wherever in it."""
    for node in ast.walk(ast.parse(source)):
        modules = []
        if isinstance(node, ast.Import):
            modules = [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports name the whole path"
            modules = [f"{node.module}.{name.name}" for name in node.names]
        for module in modules:
            if module.startswith(f"{PACKAGE}."):
                wanted = module.split(".")[2]
                if wanted != room:
                    yield wanted


def back_arrows(source: str, room: str) -> list[str]:
    return [one for one in imports(source, room) if one not in ORDER[: ORDER.index(room)]]


def test_every_room_has_its_place_in_the_order_and_nothing_lies_beside_the_rooms() -> None:
    rooms = {path.name for path in FILLING.iterdir() if path.is_dir() and path.name != "__pycache__"}

    assert rooms == set(ORDER)
    assert {path.name for path in FILLING.iterdir() if path.is_file()} == {"__init__.py"}


@pytest.mark.parametrize("room", ORDER)
def test_a_room_asks_only_for_those_below_it(room: str) -> None:
    found = {
        str(path.relative_to(FILLING)): back
        for path in sorted((FILLING / room).rglob("*.py"))
        if (back := back_arrows(path.read_text("utf-8"), room))
    }

    assert found == {}


def test_a_back_arrow_is_seen_however_it_is_written() -> None:
    for line in (
        "from addin.filling.forms.form import fill_form",
        "from addin.filling.forms import form",
        "from addin.filling import forms",
        "import addin.filling.forms.form",
        "def f():\n    from addin.filling.forms.form import fill_form",
        "from addin.filling import write_cells",
    ):
        assert back_arrows(line, "sheets"), line


def test_what_reads_a_file_back_shares_nothing_with_what_wrote_it() -> None:
    for name in ("read_back.py", "second_reader.py"):
        tree = ast.parse((FILLING / "opc" / name).read_text("utf-8"))
        ours = [
            node.module
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("addin", "validators"))
        ]
        assert ours == []
