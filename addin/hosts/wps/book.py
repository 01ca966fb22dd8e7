"""The workbook whose button was pressed in WPS, as a press sees it; what is to be written is collected."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from addin.hosts.beside import Beside, Where, of_path
from addin.hosts.copied import MARK
from addin.hosts.files import read_book
from addin.hosts.reading.notes import notes_in
from addin.hosts.wps.marks import Marks
from addin.hosts.wps.plan import Plan, of_questions, of_results
from addin.hosts.wps.reply import Alive
from addin.hosts.wps.request import STOP, Request
from addin.hosts.wps.unanswered import Unanswered
from addin.tell.roster.questions import Asking
from addin.tell.sheet import PageSheet
from addin.tell.tables import Tables
from addin.unusable import Unusable
from validators.grid import Book, CellRef

ESCAPE, BUTTON = "按 Esc 停下", "要停下，请再按一次按钮"


class WpsBook(Beside):
    """Nothing of the workbook is touched; `reply` says what the add-in is to do."""

    def __init__(self, request: Request, alive: Alive) -> None:
        self.name = request.name
        self._request, self._alive = request, alive
        self._answers = list(request.answers)
        self._seen: Book | None = None
        self._notes: Mapping[CellRef, str] = {}
        self._plan, self._marks = Plan(), Marks(request.sheets, request.structure)
        self._say, self._show = "", ""

    def place_of_files(self) -> Where:
        """Beside the workbook, where that is a place on this machine."""
        return of_path(self._request.path)

    @property
    def writes(self) -> bool:
        """Whether anything is to be written into the workbook."""
        return bool(self._plan.first or self._plan.steps)

    @contextmanager
    def busy(self, text: str) -> Iterator[None]:
        """The add-in shows it in the status bar."""
        self._alive.say(text)
        yield

    def leave(self) -> None:
        """The add-in tidies up itself."""

    def ask(self, text: str, buttons: str = "yes_no") -> str:
        """What the user answered when this press was begun before; Unanswered where he was not asked yet."""
        if self._answers and self._answers[0][0] == text:
            return self._answers.pop(0)[1]
        raise Unanswered(text, buttons)

    def tell(self, text: str, critical: bool = False) -> None:
        """The last thing the user reads."""
        self._say = text

    def show(self, sheet: str) -> bool:
        """Turn to this sheet once everything is written, if it is there and can be shown."""
        made = any(one["name"] == sheet for one in self._plan.add)
        if made or self._marks.can_show(sheet):
            self._show = sheet
        return self._show == sheet

    def read(self) -> Book:
        """Every sheet, as it stands in the copy."""
        if self._seen is None:
            copy = self._request.copy
            try:
                self._seen = Book(self.name, read_book(copy).grids)
            except Unusable as problem:
                raise Unusable(str(problem).replace(str(copy), self.name).replace(copy.name, self.name)) from problem
            self._notes = _notes(copy)
        return self._seen

    def write(self, tables: Tables) -> None:
        """Rows under the headers of their sheets; sheets that are missing are to be made."""
        self._refuse_closed()
        seen = {grid.name: grid for grid in self.read().grids}
        results = [
            result for result, _ in tables if not isinstance(result, PageSheet)
        ]  # whose rows are hidden on purpose
        hidden = [result.name for result in results if result.name in seen and seen[result.name].hidden_rows]
        if hidden:
            raise Unusable(f"工作表“{hidden[0]}”正在筛选（或有隐藏的行）；请先显示全部行，再按一次按钮")
        assert not self.writes, "a press writes once"
        self._refuse_closed_structure([result.name for result, _ in tables if result.name not in seen])
        self._plan = of_results(tables, seen, self._request.epoch_1904)

    def append(self, asking: Asking) -> None:
        """The questions under what stands on 人工确认; the sheet is to be made where there is none."""
        self._refuse_closed()
        first, last = asking.rows
        hidden = {row for grid in self.read().grids if grid.name == asking.sheet for row in grid.hidden_rows}
        if any(first <= row <= last for row in hidden):
            raise Unusable(f"工作表“{asking.sheet}”正在筛选（或有隐藏的行）；请先显示全部行，再按一次按钮")
        self._refuse_closed_structure([asking.sheet] if asking.new else [])
        self._plan = of_questions(asking)

    def progress(self, text: str) -> None:
        """In the status bar, where nobody hears Esc: the button does instead."""
        self._alive.say(text.replace(ESCAPE, BUTTON))

    def stopped(self) -> bool:
        """Whether a button was pressed meanwhile, and the user said that he wants this one to end."""
        return (self._request.place / STOP).exists()

    def selected(self) -> CellRef | None:
        """The active cell as it was when the button was pressed."""
        return self._request.cell

    def point(self, place: CellRef) -> bool:
        """Turn to it at the end; the note of the cell that was selected is folded."""
        before = self._request.cell
        return self._marks.select(place, before if before in self.notes() else None)

    def notes(self) -> Mapping[CellRef, str]:
        """Ours, as the copy has them."""
        return {place: text for place, text in self._notes.items() if text.startswith(MARK)}

    def put_note(self, place: CellRef, text: str) -> bool:
        """On the cell, shown; False where people's own stands there, or none can be put."""
        if not self._notes.get(place, MARK).startswith(MARK):
            return False
        return self._marks.note(place, text)

    def drop_notes(self, places: Collection[CellRef]) -> None:
        """Take ours away."""
        for place in places:
            self._marks.note(place, "")

    def reply(self) -> dict[str, Any]:
        """For the add-in: what to write, what to say, which sheet to turn to."""
        return {"say": self._say, "show": self._show, "plan": self._plan.told(), **self._marks.told()}

    def _refuse_closed(self) -> None:
        if self._request.read_only:
            raise Unusable(f"{self.name} 是以只读方式打开的，结果存不下来；请另存一份，在那一份里再按一次按钮")
        if self._request.shared:
            raise Unusable(f"{self.name} 是共享工作簿，不能写入结果；请先取消共享，再按一次按钮")

    def _refuse_closed_structure(self, missing: list[str]) -> None:
        if missing and self._request.structure:
            raise Unusable(
                f"加不了工作表“{missing[0]}”；工作簿结构可能被保护了；请点“审阅—保护工作簿”撤消保护，再按一次按钮"
            )


def _notes(copy: Path) -> dict[CellRef, str]:
    """Everybody's; none where they cannot be read: then none is put on a cell, or taken away."""
    try:
        return {CellRef(*place): text for place, text in notes_in(copy.read_bytes(), "").items()}
    except Exception:  # whatever zip and XML raise
        return {}
