"""The open workbook as a host: read from a copy it saves of itself, results in in one block a sheet.

Everything goes through xlwings, so that Excel and (through the engine in `calc/`) LibreOffice are the same to us.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import xlwings as xw

from addin.hosts import pointing
from addin.hosts.beside import Beside, Where, where
from addin.hosts.copied import MARK, Copied, read_copy
from addin.hosts.patience import PATIENCE, is_busy
from addin.hosts.sheet_add import add
from addin.hosts.sheet_in import grid
from addin.hosts.sheet_out import Place, asked, refuse_unwritable
from addin.hosts.sheets import made, sheet_named, shown
from addin.hosts.stopping import TOLD, Deaf, Stopping, stopping
from addin.hosts.writing import Planned, write_all
from addin.tell.order import FOLDED
from addin.tell.roster.questions import Asking
from addin.tell.sheet import PageSheet, ResultSheet
from addin.tell.tables import Tables
from addin.unusable import Unusable
from validators.grid import Book, CellRef, Grid

TITLE = "旧改助手"


class LiveBook(Beside):
    """The workbook whose button was pressed.  Unusable, with one Chinese sentence, where it cannot be used."""

    def __init__(self, read: Callable[[Any, str], Copied | None] = read_copy) -> None:
        """`read`: the whole workbook at once, or None where it cannot: then it is read sheet by sheet."""
        self._at_once = read
        with _explained():
            self._book = xw.Book.caller()
            self._app = self._book.app
            self.name = str(self._book.name)
        self._settled = True
        self._seen: Mapping[str, Grid] | None = None
        self._notes: Mapping[CellRef, str] | None = None
        self._stopping: Stopping | None = None

    def place_of_files(self) -> Where:
        """Beside the workbook, where that is a place on this machine."""
        return where(self._book)

    @contextmanager
    def busy(self, text: str) -> Iterator[None]:
        """Screen still, `text` in the status bar; both as usual afterwards, whatever happens."""
        with _explained():
            try:
                self._app.status_bar = f"{TITLE}：{text}"
                self._app.screen_updating = False
                yield
            finally:
                self._settle()

    def progress(self, text: str) -> None:
        """In the status bar, until it is no longer busy; where no key can be heard, none is promised."""
        with _explained():
            self._app.status_bar = f"{TITLE}：{text.replace(TOLD, '') if isinstance(self._stopping, Deaf) else text}"

    def stopped(self) -> bool:
        """Whether Esc was pressed since it was asked for the first time."""
        if self._stopping is None:
            self._stopping = stopping(self._book)
        return self._stopping.asked()

    def leave(self) -> None:
        """The last thing of a press: what a busy Excel did not let us put right before is put right now."""
        PATIENCE.renew()
        if self._stopping is not None:
            self._stopping.end()
        if not self._settled:
            self._settle()

    def _settle(self) -> None:
        """Each for itself, and never in the way of what went wrong before."""
        self._settled = True
        for name, usual in (("screen_updating", True), ("status_bar", False)):
            try:
                setattr(self._app, name, usual)
            except Exception:
                self._settled = False

    def ask(self, text: str, buttons: str = "yes_no") -> str:
        """The button the user presses: `yes`, `no`, `cancel`."""
        return str(self._app.alert(text, TITLE, buttons))

    def tell(self, text: str, critical: bool = False) -> None:
        """A box with an OK button."""
        self._app.alert(text, TITLE, "ok", "critical" if critical else "info")

    def show(self, sheet: str) -> bool:
        """Turn to this sheet, if it is there and can be shown; results that stand are not spoilt where it cannot."""
        found = sheet_named(self._book, sheet)
        return found is not None and shown(found)

    def read(self) -> Book:
        """Every sheet, as it would be read from the file."""
        with _explained():
            copy = self._at_once(self._book, self.name)
            found = copy.book if copy else Book(self.name, tuple(self._grids()))
        self._notes = copy.notes if copy else None
        self._seen = {one.name: one for one in found.grids}
        return found

    def _grids(self) -> Iterator[Grid]:
        from_1904 = asked(self._book.api, "Date1904") is True
        for one in self._book.sheets:
            yield grid(one, from_1904=from_1904)

    def write(self, tables: Tables) -> None:
        """Put the rows under the headers of their sheets; sheets that are missing are made.

        A run that ends in between leaves a line in 运行记录 that says so, and what it had replaced is put back.
        """
        with _explained():
            self._refuse_closed()
            places = self._places([result for result, _ in tables])
            for (result, _), place in zip(tables, places, strict=True):
                if not isinstance(result, PageSheet):  # whose rows are hidden on purpose
                    refuse_unwritable(place, len(result.columns))
            write_all([Planned(place, *table) for table, place in zip(tables, places, strict=True)])
            self._show_written(tables, places)

    def _show_written(self, tables: Tables, places: Sequence[Place]) -> None:
        """What a run has written comes in sight, what is empty and what is only looked up goes out of it."""
        for (result, rows), place in zip(tables, places, strict=True):
            wanted = bool(rows) and result.name not in FOLDED
            if place.new or place.grid.visible is wanted:
                continue
            with suppress(Exception):  # in a workbook whose structure is protected
                place.sheet.visible = wanted

    def append(self, asking: Asking) -> None:
        """The questions under what stands on 人工确认; the sheet is made where there is none."""
        with _explained():
            self._refuse_closed()
            seen = (self._seen or {}).get(asking.sheet)
            add(self._book, asking, seen.hidden_rows if seen else ())

    def selected(self) -> CellRef | None:
        """The first selected cell; None where a chart is selected."""
        with _explained():
            return pointing.selected(self._book)

    def point(self, place: CellRef) -> bool:
        """Turn to it; the note of the cell that was selected is folded."""
        with _explained():
            before = pointing.selected(self._book)
            if before is not None and before in self.notes():
                pointing.fold_note(self._book, before)
            return pointing.point(self._book, place)

    def notes(self) -> Mapping[CellRef, str]:
        """Ours, as the copy had them; where no copy could be saved, none."""
        return self._notes or {}

    def put_note(self, place: CellRef, text: str) -> bool:
        """On the cell, shown; not where no copy could be saved (always so on macOS): it would never be found again."""
        if self._notes is None:
            return False
        with _explained():
            return pointing.put_note(self._book, place, text, MARK)

    def drop_notes(self, places: Collection[CellRef]) -> None:
        """Take ours away."""
        with _explained():
            pointing.drop_notes(self._book, places, MARK)

    def _places(self, results: Sequence[ResultSheet]) -> list[Place]:
        """Sheets that are missing come last, in their order: each is made before the one that follows it."""
        places: list[Place] = []
        for result in reversed(results):
            made_so_far = (place.sheet for place in reversed(places) if place.new)
            places.append(self._place(result, next(made_so_far, None)))
        return places[::-1]

    def _place(self, result: ResultSheet, before: Any) -> Place:
        seen = self._seen if self._seen is not None else {one.name: one for one in self.read().grids}
        if result.name in seen:
            return Place(self._book.sheets[result.name], seen[result.name])
        sheet = made(self._book, result.name, [column.drawn_width for column in result.columns], before)
        return Place(sheet, Grid(result.name, []), new=True)

    def _refuse_closed(self) -> None:
        if asked(self._book.api, "ReadOnly"):
            raise Unusable(f"{self.name} 是以只读方式打开的，结果存不下来；请另存一份，在那一份里再按一次按钮")
        if asked(self._book.api, "MultiUserEditing"):
            raise Unusable(f"{self.name} 是共享工作簿，不能写入结果；请先取消共享，再按一次按钮")


@contextmanager
def _explained() -> Iterator[None]:
    """An office that refuses every call for so long is the user's to free, not our bug."""
    try:
        yield
    except Unusable:
        raise
    except Exception as error:
        if not is_busy(error):
            raise
        raise Unusable(
            "Excel 一直在忙，或有单元格正在编辑；请先按回车键结束输入，等 Excel 空下来，再按一次按钮"
        ) from error
