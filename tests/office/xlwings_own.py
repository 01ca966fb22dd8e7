"""`python -m tests.office.xlwings_own URL FILE…`: xlwings' own tests, as its sdist carries them, against our engine.

Theirs make workbooks, open and close them, which no press of ours does: that, and only that, is put beside the engine
here.  A test that asks for what the engine leaves out (NotImplementedError) is skipped, as their own base class does.
Prints one JSON object: test → passed, skipped, or the last line of what went wrong.
"""

import json
import sys
from pathlib import Path

import pytest
import xlwings as xw

from addin.hosts.calc.app import App
from addin.hosts.calc.books import Book, Books
from addin.hosts.calc.engine import Engine
from addin.hosts.calc.office import attach, desktop

SHEETS = ("Sheet1", "Sheet2", "Sheet3")


def main(user: str, files: list[str]) -> None:
    """`user`: of the LibreOffice that listens already."""
    engine = Engine(attach(user))
    ours = xw.Engine(impl=engine)
    xw.engines.add(ours)
    ours.activate()
    _make_open_and_close(engine)
    xw.App = lambda *_, **__: xw.main.App(impl=App(engine))  # type: ignore[assignment]
    seen = Seen()
    options = ["-p", "no:cacheprovider", "-p", "no:xdist", "-q", "--no-header", "-c", "/dev/null", "--tb=line"]
    sys.stdout = sys.stderr
    pytest.main([*options, *files], plugins=[seen])
    print(json.dumps(seen.told, ensure_ascii=False), file=sys.__stdout__)


def _make_open_and_close(engine: Engine) -> None:
    """A new workbook has three sheets; it is closed without being asked.  The office itself is not ours to end."""

    def load(books: Books, url: str) -> Book:
        return Book(books.app, desktop(engine.context).loadComponentFromURL(url, "_blank", 0, ()))

    def add(books: Books) -> Book:
        made = load(books, "private:factory/scalc")
        sheets = made.document.Sheets
        for at, name in enumerate(SHEETS):
            if not sheets.hasByName(name):
                sheets.insertNewByName(name, at)
        for name in sheets.ElementNames:
            if name not in SHEETS:
                sheets.removeByName(name)
        return made

    Books.add = add  # type: ignore[method-assign]
    Books.open = lambda books, path, *_, **__: load(books, Path(path).as_uri())  # type: ignore[method-assign]
    Book.close = lambda book: book.document.close(True)  # type: ignore[method-assign]
    App.kill = App.quit = lambda _: None  # type: ignore[method-assign]


class Seen:
    """A plugin that remembers how each test ended."""

    def __init__(self) -> None:
        self.told: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        name = report.nodeid.rpartition("/")[2]
        if report.when == "call" or not report.passed:
            self.told.setdefault(name, "passed") if report.passed else self._failed(name, report)

    def _failed(self, name: str, report: pytest.TestReport) -> None:
        said = str(report.longrepr).strip().splitlines()[-1][:200] if report.longrepr else ""
        left_out = report.skipped or "NotImplementedError" in said
        self.told[name] = "skipped" if left_out else said


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
