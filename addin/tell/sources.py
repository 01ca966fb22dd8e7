"""Which cells a count, a vote or an amount rests on."""

from collections.abc import Callable, Iterable, Sequence

from addin.outcome import Outcome
from addin.roll import Dwelling
from addin.tally import Group
from addin.tell.explanation import Cells
from validators.fields.scan import names_in
from validators.meaning.consent.answer import Answer
from validators.register import Register

FIELDS = {"户数": "room", "人数": "owner", "面积": "area"}
HEADERS = {"户数": "房号", "人数": "产权人", "面积": "建筑面积"}
Test = Callable[[Dwelling], bool]


def settings(outcome: Outcome, *names: str) -> Cells:
    """The lines of 参数 that stand there; of a motion that fills in its own, those of 议题."""
    known, own = outcome.dossier.setting_cells, outcome.dossier.settings_head.sheet
    cells = [known[name] for name in names if name in known]
    return Cells("参数、议题" if any(cell.sheet != own for cell in cells) else "参数", cells)


def dwellings_of(outcome: Outcome, group: Group, measure: str) -> list[Dwelling]:
    """Those that a group counts by this measure, of those who vote on the motion."""
    roll = outcome.votes[0].roll
    return [
        one
        for one in roll.dwellings
        if (one.household if measure == "户数" else one.votes)
        and group.building in ("", roll.units[one.unit].building)
        and (group.level != "unit" or group.unit == roll.units[one.unit].unit)
    ]


def roster(dwellings: Iterable[Dwelling], measure: str) -> Cells:
    """Where 户室清册 has what is counted."""
    cells = [one.row.source.ref(one.row.row, FIELDS[measure]) for one in dwellings]
    return Cells(f"户室清册·{HEADERS[measure]}", cells)


def answers(outcome: Outcome, dwellings: Sequence[Dwelling]) -> Cells:
    """Where 同意表 and the paper grids have the answers for these dwellings, and the scanned page of each."""
    register, given = outcome.dossier.register, outcome.dossier.answers
    wanted = {(one.row.source.sheet, one.row.row) for one in dwellings}
    found = [
        given[index]
        for number, row in enumerate(outcome.dossier.dwellings)
        if (row.source.sheet, row.row) in wanted
        for index in _spoken(register, number)
    ]
    cells = [answer.source.ref(answer.row, "opinion") for answer in found]
    pages = [(cell, names_in(answer.scan)) for cell, answer in zip(cells, found, strict=True) if answer.scan]
    return Cells("同意表·意见", cells, pages)


def _spoken(register: Register, number: int) -> Sequence[int]:
    return register.answers_of.get(number, ())


def answering(measure: str, answer: Answer) -> Test:
    """Does a dwelling count for this answer?  For 户 by its own, for 人 and 面积 by its owner's."""
    if measure == "户数":
        return lambda one: one.answer is answer
    return lambda one: one.owner_answer is answer
