"""征求意见 explained: 答复户数 …, and how many want an option, by its words: `配置快递柜`, `3号楼 配置快递柜`."""

from collections.abc import Iterable, Iterator, Sequence

from addin.outcome import Outcome
from addin.paper.survey.counts import Place
from addin.tally import Group
from addin.tell import sources
from addin.tell.explanation import Cells, Explanation
from addin.tell.survey.figures import FIGURES
from addin.tell.words import shown
from validators.amounts import percent
from validators.fields.scan import names_in
from validators.grid import CellRef
from validators.meaning.items.normal import normal
from validators.meaning.survey.surveyed import address_field
from validators.sheets.survey.row import SurveyRow

NAMES = ("征求意见发出份数", "征求意见收回份数", "征求意见答复户数", "征求意见回收率")
_FIGURES = {figure.name: figure for figure in FIGURES}
_RULE = "一处门牌交了几份的按一户计，任一份勾了的都算；住址不在户室清册、不住人的不计入户数"


def explain(outcome: Outcome, _: Group, name: str) -> Explanation:
    """One of `NAMES`, of the whole compound."""
    figure, survey = _FIGURES[name], outcome.paper.survey
    working = [f"发出 {survey.issued} 份，收回 {survey.sheets} 份，其中 {survey.elsewhere} 份没有计入户数"]
    working += [f"{place.name}：总户数 {place.households} 户，答复 {place.answered} 户" for place in survey.places]
    cells = [sources.settings(outcome, "survey_issued")] if name == NAMES[0] else []
    rows = outcome.dossier.papers.survey if name == NAMES[1] else [row for _, row in survey.counted]
    cells += [_cells("征求意见·住址", rows, [_address(row) for row in rows])] if name != NAMES[0] else []
    result = shown(figure.value(outcome), figure.unit)
    return Explanation(name, figure.meaning, tuple(working), result, _RULE, tuple(cells))


def option(outcome: Outcome, asked: str) -> Explanation | None:
    """An option by its words, of all households or of a building named before it; None where it is none."""
    survey = outcome.paper.survey
    for place in sorted(survey.places, key=lambda place: len(place.name), reverse=True):
        words = normal(asked.removeprefix(place.name))
        found = next((one for one in survey.options if normal(one) == words), None)
        if found and (asked.startswith(place.name) or place is survey.compound):
            return _option(outcome, place, found)
    return None


def names(outcome: Outcome) -> Sequence[str]:
    """What may be asked for besides figures."""
    return outcome.paper.survey.options


def _option(outcome: Outcome, place: Place, words: str) -> Explanation:
    survey, roll = outcome.paper.survey, outcome.roll
    places = survey.places if place is survey.compound else (place,)
    rows = [
        row
        for number, row in survey.counted
        if words in row.ticks
        and (place is survey.compound or roll.units[roll.dwellings[number].unit].building_name == place.name)
    ]
    cells = _cells("征求意见·勾选", rows, list(_ticks(outcome, words, rows)))
    return Explanation(
        f"{place.name} {words}",
        "勾选的户数；占比的分母是总户数、答复户数",
        tuple(_counted(one, words) for one in places),
        f"{place.ticks[words]} 户",
        _RULE,
        (cells,),
    )


def _counted(place: Place, words: str) -> str:
    whole, answered = place.of_all(words), place.of_answers(words)
    shares = [f"占总户数 {place.households} 户的 {percent(whole)}"] if whole is not None else []
    shares += [f"占答复 {place.answered} 户的 {percent(answered)}"] if answered is not None else []
    return "，".join([f"{place.name}：勾选 {place.ticks[words]} 户", *shares])


def _ticks(outcome: Outcome, words: str, rows: Iterable[SurveyRow]) -> Iterator[CellRef]:
    """The option's cell; the address's where the row stands on another sheet than the option's header."""
    head = next(one for one in outcome.dossier.papers.survey_options if one.words == words)
    for row in rows:
        own = row.source.sheet == head.place.sheet
        yield CellRef(head.place.sheet, row.row, head.place.column) if own else _address(row)


def _address(row: SurveyRow) -> CellRef:
    return row.source.ref(row.row, address_field(row))


def _cells(what: str, rows: Sequence[SurveyRow], cells: Sequence[CellRef]) -> Cells:
    return Cells(what, cells, [(cell, names_in(row.scan)) for cell, row in zip(cells, rows, strict=True) if row.scan])
