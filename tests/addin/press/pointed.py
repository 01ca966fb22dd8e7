"""A workbook of plain Python in which a cell is selected and notes are put: `Paper` that can point."""

from tests.addin.press.test_pressing import Paper
from validators.grid import CellRef


class Pointed(Paper):
    """`at`: what is selected · `held`: notes by place, ours and people's own · `shown`: sheets turned to."""

    def __init__(self, folder, at=None, answers=()):
        super().__init__(folder, answers)
        self.at, self.held, self.shown = at, {}, []
        self.book = None
        self.status, self.stops_at = [], 0

    def read(self):
        return self.book or super().read()

    def selected(self):
        return self.at

    def point(self, place):
        self.at = place
        return place.sheet in {grid.name for grid in self.read().grids}

    def notes(self):
        return {place: text for place, text in self.held.items() if text.startswith("旧改助手：")}

    def put_note(self, place, text):
        if not self.held.get(place, "旧改助手：").startswith("旧改助手："):
            return False
        self.held[place] = text
        return True

    def drop_notes(self, places):
        for place in places:
            del self.held[place]

    def show(self, sheet):
        self.shown.append(sheet)
        return True

    def progress(self, text):
        self.status.append(text)

    def stopped(self):
        self.stops_at -= 1
        return self.stops_at == 0


def cell(sheet: str, row: int, column: int) -> CellRef:
    return CellRef(sheet, row, column)
