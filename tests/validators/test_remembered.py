"""What is worked out once of a dossier: the same answer, and the same lines of 参数 for whoever watches."""

from dataclasses import replace
from datetime import date

import pytest

from tests.tables import grid
from validators.dossier import Dossier
from validators.grid import Book
from validators.reading import read_dossier
from validators.remembered import remembered
from validators.sheets.traced import traced, watching, watching_alone

SHEETS = {
    "参数": "| 项目 | 值 |\n| 小区名称 | 幸福里 |\n| 表决人员类别 | 业主 |",
    "户室清册": "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 1 | 1 | 101 | 80 | 张三 |",
}
asked = []


@remembered
def name_of(dossier: Dossier) -> str:
    asked.append(dossier)
    return dossier.settings.compound


@remembered
def twice_named(dossier: Dossier) -> str:
    return name_of(dossier) * 2


@pytest.fixture
def dossier():
    asked.clear()
    book = Book("甲.xlsx", tuple(grid(name, text) for name, text in SHEETS.items()))
    found = read_dossier(book, date(2026, 11, 28)).dossier
    return replace(found, settings=traced(found.settings))


def test_it_is_worked_out_once(dossier):
    assert [name_of(dossier), name_of(dossier)] == ["幸福里", "幸福里"]
    assert len(asked) == 1


def test_another_dossier_has_an_answer_of_its_own(dossier):
    name_of(dossier)
    other = replace(dossier, settings=replace(dossier.settings, compound="安康里"))
    assert (name_of(other), name_of(dossier)) == ("安康里", "幸福里")


def test_whoever_watches_is_told_the_lines_each_time(dossier):
    for _ in range(2):
        with watching(dossier.settings) as seen:
            twice_named(dossier)
        assert seen == {"compound"}


def test_two_who_watch_and_have_seen_the_same_are_not_mixed_up(dossier):
    with watching(dossier.settings) as outer:
        with watching(dossier.settings) as inner:
            pass
        _ = dossier.settings.compound
    assert (outer, inner) == ({"compound"}, set())


def test_who_watches_alone_is_not_overheard(dossier):
    with watching(dossier.settings) as outer:
        with watching_alone(dossier.settings) as inner:
            name_of(dossier)
        _ = dossier.settings.vote_date
    assert (outer, inner) == ({"vote_date"}, {"compound"})
