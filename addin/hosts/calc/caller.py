"""Makes a LibreOffice document the one that `xw.Book.caller()` gives."""

import xlwings as xw

from addin.hosts.calc.app import App
from addin.hosts.calc.books import Book
from addin.hosts.calc.engine import Engine
from addin.hosts.calc.office import attach, document


def set_caller(user: str, uid: str, strict: bool = False) -> None:
    """The document with this RuntimeUID in the LibreOffice of this profile.  CalcError where it is gone."""
    context = attach(user)
    engine = Engine(context, strict)
    ours = xw.Engine(impl=engine)
    xw.engines.add(ours)
    ours.activate()
    xw.Book(impl=Book(App(engine), document(context, uid))).set_mock_caller()
