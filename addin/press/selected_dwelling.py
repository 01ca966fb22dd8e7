"""Which dwelling the selected row is of, on an input sheet or on a result sheet; and its explanation for a box."""

from collections.abc import Iterator

from addin.outcome import Outcome
from addin.press.desk import sheet_of
from addin.press.host import Host, Pointed
from addin.tell.explanation import Explanation
from addin.tell.ranges import pages, ranges
from addin.unusable import Unusable
from validators.grid import CellRef

HOW = "请先点住一户的那一行（户室清册、同意表、出资分摊、待办清单里的任一格），再按一次按钮"
SHOWN = 4
"""Ranges of cells of one kind that a box has room for."""
LONGEST = 900
"""Characters: Excel cuts a box off after 1,024."""


def selected(host: Host) -> CellRef:
    """The selected cell.  Unusable where there is none."""
    found = host.selected() if isinstance(host, Pointed) else None
    if found is None:
        raise Unusable(f"没有选中的格子；{HOW}")
    return found


def dwelling_at(outcome: Outcome, place: CellRef) -> str:
    """The dwelling's address as it prints.  Unusable for a row of no dwelling."""
    found = next((address for address in _candidates(outcome, place)), None)
    if found is None:
        raise Unusable(f"“{place.sheet}”的第 {place.row} 行不是一户；{HOW}")
    return found


def _candidates(outcome: Outcome, place: CellRef) -> Iterator[str]:
    """By the row of 户室清册, by the answer that stands there, by the address that a cell of the row prints."""
    dossier = outcome.dossier
    for row in dossier.dwellings:
        if (row.source.sheet, row.row) == (place.sheet, place.row):
            yield str(row.address)
    answers = sorted(_answers(outcome, place), key=lambda pair: pair[1] != place.column)
    yield from (address for address, _ in answers)
    grid = sheet_of(outcome.book, place.sheet)
    known = {str(home.row.address) for home in outcome.roll.dwellings}
    if grid is not None and 0 < place.row <= len(grid.rows):
        here = [grid.at(place.row, place.column), *grid.rows[place.row - 1]]
        yield from (str(cell) for cell in here if str(cell) in known)


def _answers(outcome: Outcome, place: CellRef) -> Iterator[tuple[str, int]]:
    """The dwellings that answer in this row, each with the column of its opinion: a paper grid has several."""
    dossier = outcome.dossier
    for number, indexes in dossier.register.answers_of.items():
        for index in indexes:
            answer = dossier.answers[index]
            if (answer.source.sheet, answer.row) == (place.sheet, place.row):
                yield str(dossier.dwellings[number].address), answer.source.ref(answer.row, "opinion").column


def told(found: Explanation) -> str:
    """A few lines for a box."""
    lines = [f"{found.name}：{found.result}", f"公式：{found.formula}", *(f"计算：{line}" for line in found.working)]
    lines.append(f"依据：{found.basis}")
    for source in found.sources:
        if source.cells:
            lines.append(f"来自：{source.what} {_shortened(ranges(source.cells))}")
        if source.pages:
            lines.append(f"原件：扫描件 {_shortened(pages(source))}")
    text = "\n".join(lines)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…\n（全部见 jiugai explain）"


def _shortened(texts: list[str]) -> str:
    more = f" 等 {len(texts)} 段" if len(texts) > SHOWN else ""
    return "、".join(texts[:SHOWN]) + more
