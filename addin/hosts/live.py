"""The open workbook as a host: sheets out in one block each, results in in one block each.  No logic beyond that.

Everything goes through xlwings, so that Excel and (through the engine in `calc/`) LibreOffice are the same to us.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import xlwings as xw

from addin.hosts.sheet_add import add
from addin.hosts.sheet_in import grid
from addin.hosts.sheet_out import asked, put, refuse_unwritable
from addin.hosts.sheets import sheets_of
from addin.tell.roster.questions import Asking
from addin.tell.sheet import ResultSheet
from addin.tell.tables import Tables
from addin.unusable import Unusable
from validators.grid import Book

IN_EDIT_MODE = {-2147418111, -2146777998}
"""What Excel answers while a cell is being edited: RPC_E_CALL_REJECTED, VBA_E_IGNORE."""
TITLE = "旧改助手"


class LiveBook:
    """The workbook whose button was pressed.  Unusable, with one Chinese sentence, where it cannot be used."""

    def __init__(self) -> None:
        self._book = xw.Book.caller()
        self._app = self._book.app
        self.name = self._book.name

    @property
    def folder(self) -> Path:
        """Where it lies; the user's documents where it was never saved or lies in a cloud."""
        path = Path(self._book.fullname)
        documents = (Path.home() / name for name in ("Documents", "文档"))
        return (
            path.parent if path.is_absolute() and path.exists() else next(filter(Path.is_dir, documents), Path.home())
        )

    @contextmanager
    def busy(self, text: str) -> Iterator[None]:
        """Screen still, `text` in the status bar; both put back whatever happens."""
        with _explained():
            updating = self._app.screen_updating
            try:
                self._app.status_bar = f"{TITLE}：{text}"
                self._app.screen_updating = False
                yield
            finally:
                self._app.screen_updating = updating
                self._app.status_bar = False

    def ask(self, text: str, buttons: str = "yes_no") -> str:
        """The button the user presses: `yes`, `no`, `cancel`."""
        return str(self._app.alert(text, TITLE, buttons))

    def tell(self, text: str, critical: bool = False) -> None:
        """A box with an OK button."""
        self._app.alert(text, TITLE, "ok", "critical" if critical else "info")

    def show(self, sheet: str) -> bool:
        """Turn to this sheet, if there is one."""
        found = sheets_of(self._book).get(sheet)
        if found is not None:
            found.activate()
        return found is not None

    def read(self) -> Book:
        """Every sheet, as it would be read from the file."""
        with _explained():
            return Book(self.name, tuple(grid(sheet) for sheet in self._book.sheets))

    def write(self, tables: Tables) -> None:
        """Put the rows under the headers of their sheets; sheets that are missing are made."""
        with _explained():
            there = sheets_of(self._book)
            self._refuse_unwritable(tables, there)
            for result, rows in tables:
                put(there.get(result.name) or self._made(result), result, rows)

    def append(self, asking: Asking) -> None:
        """The questions under what stands on 人工确认; the sheet is made where there is none."""
        with _explained():
            self._refuse_closed()
            add(self._book, asking)

    def _refuse_closed(self) -> None:
        if asked(self._book.api, "ReadOnly"):
            raise Unusable(f"{self.name} 是以只读方式打开的，结果存不下来；请另存一份，在那一份里再按")
        if asked(self._book.api, "MultiUserEditing"):
            raise Unusable(f"{self.name} 是共享工作簿，不能写入结果；请先取消共享，再按一次按钮")

    def _refuse_unwritable(self, tables: Tables, there: Mapping[str, Any]) -> None:
        self._refuse_closed()
        for result, _ in tables:
            if result.name in there:
                refuse_unwritable(there[result.name], len(result.columns))

    def _made(self, result: ResultSheet) -> Any:
        sheets = self._book.sheets
        try:
            made = sheets.add(result.name, after=sheets[len(sheets) - 1])
        except Exception as error:
            raise Unusable(f"加不了工作表“{result.name}”；工作簿结构可能被保护了，请撤消保护再按") from error
        for at, column in enumerate(result.columns, start=1):
            made.range((1, at)).value = column.name
            made.range((1, at)).column_width = column.width
        return made


@contextmanager
def _explained() -> Iterator[None]:
    """A cell in edit mode makes Excel refuse every call; that is the user's to end, not our bug."""
    try:
        yield
    except Exception as error:
        if IN_EDIT_MODE.isdisjoint([getattr(error, "hresult", None), *error.args]):
            raise
        raise Unusable("有单元格正在编辑；请先按回车键结束输入，再按一次按钮") from error
