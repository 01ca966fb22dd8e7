"""征求意见汇总: sheets issued and returned, then each option with its households, over all and by building."""

from collections.abc import Iterator, Sequence

from addin.outcome import Outcome
from addin.paper.survey.counts import Place, Survey
from addin.tell.sheet import (
    Cell,
    ResultColumn,
    ResultSheet,
    Row,
)

SHEET = ResultSheet(
    "征求意见汇总",
    (
        ResultColumn("范围", 10),
        ResultColumn("序号", 6, "integer"),
        ResultColumn("项目", 32, "wrap"),
        ResultColumn("类别", 12),
        ResultColumn("代码", 8),
        ResultColumn("户数", 7, "integer"),
        ResultColumn("总户数", 8, "integer"),
        ResultColumn("占总户数", 10, "percent"),
        ResultColumn("答复户数", 9, "integer"),
        ResultColumn("占答复户数", 9, "percent"),
    ),
    heat=("占总户数", "占答复户数"),
)
ISSUED, RETURNED, ANSWERED, ELSEWHERE = "发出（份）", "收回（份）", "答复（户）", "没有计入户数（份）"


def rows(outcome: Outcome) -> list[Row]:
    """The compound's, then building by building; nothing where no sheet came back."""
    survey = outcome.paper.survey
    if not survey.sheets:
        return []
    return [*_sheets(survey), *(row for place in survey.places for row in _place(outcome, place))]


def _sheets(survey: Survey) -> Iterator[Row]:
    whole = survey.compound
    yield _line(whole, ISSUED, survey.issued)
    yield _line(whole, RETURNED, survey.sheets)
    if survey.elsewhere:
        yield _line(whole, ELSEWHERE, survey.elsewhere)


def _place(outcome: Outcome, place: Place) -> Iterator[Row]:
    about = [place.households, place.returned, place.answered, None]
    yield [*_line(place, ANSWERED, place.answered)[:6], *about]
    items = outcome.paper.items
    for number, option in enumerate(outcome.paper.survey.options, start=1):
        named: Sequence[Cell] = ["、".join(items.classes(option)), "、".join(items.codes(option))]
        counts = [place.ticks[option], place.households, place.of_all(option), place.answered, place.of_answers(option)]
        yield [place.name, number, option, *named, *counts]


def _line(place: Place, text: str, count: int) -> Row:
    return [place.name, None, text, None, None, count, None, None, None, None]
