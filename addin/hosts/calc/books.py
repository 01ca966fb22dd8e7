"""Open workbooks."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from addin.hosts.calc.bridge import in_python, uno_module
from addin.hosts.calc.formats import Formats
from addin.hosts.calc.sheets import Sheets

if TYPE_CHECKING:
    from addin.hosts.calc.app import App

SETTINGS = "com.sun.star.document.Settings"


class BookApi:
    """What of Excel's own Workbook object the live host asks for."""

    def __init__(self, document: Any) -> None:
        self._document = document

    @property
    def ReadOnly(self) -> bool:
        """Opened so that it cannot be saved in its place."""
        return bool(self._document.isReadonly())

    @property
    def Date1904(self) -> bool:
        """Days are counted from 1904."""
        return int(self._document.NullDate.Year) == 1904

    @property
    def MultiUserEditing(self) -> bool:
        """Opened shared."""
        return bool(self._document.createInstance(SETTINGS).IsDocumentShared)


class Book(base_classes.Book):
    """One spreadsheet document."""

    app: Any = None  # a plain attribute, where the base class has a property

    def __init__(self, app: "App", document: Any) -> None:
        self.app, self.document = app, document

    @property
    def api(self) -> BookApi:
        """As far as the live host needs it."""
        return BookApi(self.document)

    @property
    def name(self) -> str:
        """The file's name, or the title of a workbook never saved."""
        return self.fullname.rpartition("/")[2]

    @property
    def fullname(self) -> str:
        """With its folder, if it has one."""
        url = self.document.URL
        return str(uno_module().fileUrlToSystemPath(url) if url.startswith("file:") else url or self.document.Title)

    @cached_property
    def formats(self) -> Formats:
        """Its number formats: what it once said of one is not asked again."""
        return Formats(self.document)

    @property
    def sheets(self) -> Sheets:
        """Its sheets."""
        return Sheets(self)

    @in_python
    def activate(self) -> None:
        """Bring it to the front."""
        self.document.CurrentController.Frame.activate()


class Books(base_classes.Books):
    """Spreadsheets, in the order they were opened."""

    app: Any = None

    def __init__(self, app: "App") -> None:
        self.app = app

    @property
    def api(self) -> Any:
        """The components."""
        return self.app.desktop.Components

    @property
    def active(self) -> Book:
        """The one in front."""
        return Book(self.app, self.app.desktop.CurrentComponent)

    def __iter__(self) -> Iterator[Book]:
        components = self.api.createEnumeration()
        while components.hasMoreElements():
            component = components.nextElement()
            if hasattr(component, "Sheets"):
                yield Book(self.app, component)

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __call__(self, key: str | int) -> Book:
        """By name or by number from 1; KeyError."""
        books = list(self)
        if isinstance(key, int):
            return books[key - 1]
        for book in books:
            if book.name == key:
                return book
        raise KeyError(key)
