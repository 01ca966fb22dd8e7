"""The disk is full at any write of a press: no file is half-written, results are old or new, and the user is told."""

import copy
import shutil
import zipfile

import pytest

from tests.excel.pressing import Trouble, press
from tests.excel.test_ends import at_home, before_and_after, earlier, results, says, standing, told

_ = before_and_after, earlier  # fixtures

FILES = ("check", "undo", "confirm", "fill", "run_all", "publish", "sample")
"""Of presses that write, and of those whose result is a file, one a kind."""
FIRST, LAST = 5, 2
"""Files of a press after which the disk is full: of a row of forms, one in the middle stands for all."""


@pytest.fixture(scope="module")
def files(earlier, workbook_lines, tmp_path_factory):
    """How many files a press opens for writing, the log and Excel's own copy among them."""
    known = {}

    def of(button):
        if button not in known:
            folder = tmp_path_factory.mktemp(button)
            book = anew(earlier[0], folder, button)
            known[button] = len(press(book, workbook_lines[button], at_home(earlier, folder)).files)
        return known[button]

    return of


def anew(book, folder, button):
    """The same workbook, lying where nothing was made beside it yet; for undoing it stays in its place."""
    if button == "undo":
        return book
    moved = copy.deepcopy(book)
    place = folder / "小区" / book.name
    place.parent.mkdir()
    shutil.copy(book.address, place)
    moved.address = str(place)
    return moved


@pytest.mark.parametrize("button", FILES)
def test_the_disk_is_full_from_each_file_on(earlier, files, workbook_lines, tmp_path, button):
    """No file is half-written, results are old or new, and the user is told; what needs no disk goes on."""
    count = files(button)
    for number in sorted(
        {*range(1, min(FIRST, count) + 1), (count + 1) // 2, *range(max(1, count - LAST + 1), count + 1)}
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        book = anew(earlier[0], folder, button)
        trouble = Trouble(full_from=number)
        pressed = press(book, workbook_lines[button], at_home(earlier, folder), trouble=trouble)
        assert pressed.code == 0, pressed.stderr
        assert_told_and_whole(pressed, book, folder / "小区")


def assert_told_and_whole(pressed, book, folder) -> None:
    """`book`: as it was before the press."""
    assert pressed.boxes
    assert pressed.is_tidy
    assert not any(word in pressed.said for word in ("Traceback", "Errno", "重新安装"))
    before, after = standing(book.values()), standing(pressed.book.values())
    assert after == before or "没有写" not in says(pressed.book.values())[1]
    made = [path for path in folder.rglob("*.xlsx") if path.name != book.name]
    for path in made:
        assert zipfile.ZipFile(path).testzip() is None
    assert not [path.name for path in folder.rglob("*") if path.suffix in (".tmp", ".part", ".new")]


@pytest.mark.parametrize("disk", [0, 300, 2_000, 8_000, 20_000])
@pytest.mark.parametrize("button", ["fill", "publish", "check", "run_all"])
def test_a_full_disk(book, workbook_lines, tmp_path, disk, button):
    """No file is half-written, and the user is told; what needs no disk goes on."""
    pressed = press(book, workbook_lines[button], tmp_path / "home", trouble=Trouble(disk=disk))
    assert pressed.code == 0, pressed.stderr
    assert pressed.boxes
    assert results(pressed.book) == results(book) or "没有写完" not in told(pressed.book)
    assert "Traceback" not in pressed.said
    made = [path for path in (tmp_path / "小区").rglob("*.xlsx") if path.name != book.name]
    assert all(zipfile.is_zipfile(path) for path in made)
    assert not list((tmp_path / "小区").rglob("*.part*"))
