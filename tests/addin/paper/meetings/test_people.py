"""Three records of the same people: one line a person, nobody merged, what is uncertain left open."""

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addin.hosts.files import read_book
from addin.paper.meetings.line import OTHERS, Status
from addin.paper.meetings.people import alike_elsewhere, open_ties, side_by_side
from addin.pipeline import analyse
from addin.workbook.sample import sample_bytes
from tests.addin.paper.meetings.sessions_of import sessions_of
from tests.validators.checks.meeting_papers import SIGNED_IN
from tests.validators.names.people import answered, people
from validators.names.confirmed import Confirmed
from validators.names.person import Known, known

IN, VOTED, SIGNED = "会议签到", "表决票", "决议签字"
RARE = "\u4dae\u3f06\U00020bb7\U00030000\U00031350"


def lines(signed_in: str, voted: str = "", signed: str = "", what: Known | None = None):
    papers = {IN: people(signed_in, IN), VOTED: people(voted, VOTED), SIGNED: people(signed, SIGNED)}
    return side_by_side("会议", {paper: found for paper, found in papers.items() if found}, what or Known())


def names(found) -> list[tuple[str, ...]]:
    return [
        tuple(line.seats[paper].name if paper in line.seats else "" for paper in (IN, VOTED, SIGNED)) for line in found
    ]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    def analysed(clean: bool):
        path: Path = tmp_path_factory.mktemp("sample") / "样例.xlsx"
        path.write_bytes(sample_bytes(clean))
        return analyse(read_book(path), date(2020, 7, 28)).paper.meetings

    return {clean: analysed(clean) for clean in (False, True)}


def test_the_seeds_eleven_stand_on_eleven_lines(sample):
    found = [line for line in sample[False].lines if line.title != OTHERS]
    assert [len(line.seats) for line in found] == [3] * 11
    by_name = {line.seats[IN].name: (line.seats[VOTED].name, line.seats[SIGNED].name) for line in found}
    assert by_name["冯晴霞"] == ("范晴霞", "董晴霞")
    assert by_name["亓文简"] == ("祁文松", "祁文简")
    assert by_name["谷献锋"] == ("谷献岭", "谷超岭")
    assert by_name["李洪锡"] == ("李洪铭", "李洪瑞")
    assert by_name["汪华安"] == ("汪山", "汪宇瑞")
    _, signature = by_name["余会民"]
    tie = next(tie for line in found for tie in line.ties if tie.two.name == signature and tie.one.name == "余会民")
    assert "余江" in (signature, *tie.also)
    assert "胡" in {ballot for ballot, _ in by_name.values()}


def test_nothing_of_the_seed_is_settled_but_exact_names(sample):
    settled = [line for line in sample[False].lines if line.status in (Status.SAME, Status.CONFIRMED)]
    assert settled == []


@pytest.mark.parametrize("other", ["程惠", "余惠"])
def test_two_who_may_well_be_two_people_are_left_open(sample, other):
    (line,) = [line for line in sample[False].lines if line.title == OTHERS and line.seats[OTHERS].name == other]
    assert line.seats[IN].name == "郭惠"
    assert line.status is Status.OPEN


def test_the_clean_sample_agrees_on_all_eleven(sample):
    found = [line for line in sample[True].lines if line.title != OTHERS]
    assert [line.status for line in found] == [Status.SAME] * 11


def test_a_later_paper_may_bring_somebody_home():
    assert names(lines("亓文简 余聚安", "祁文简 李江", "亓文简 余江")) == [
        ("亓文简", "祁文简", "亓文简"),
        ("余聚安", "李江", "余江"),
    ]


def test_somebody_nobody_resembles_stands_alone():
    found = lines("甲一民 乙二平", "丙三生 丁四海")
    assert sorted(names(found)) == sorted(
        [("甲一民", "", ""), ("乙二平", "", ""), ("", "丙三生", ""), ("", "丁四海", "")]
    )
    assert {line.status for line in found} == {Status.MISSING}


def test_a_denied_pair_is_never_put_on_one_line_again():
    said = known((), answered("冯晴霞@会议签到 ≠ 范晴霞@表决票"))
    assert ("冯晴霞", "范晴霞", "") not in names(lines("冯晴霞 张学勉 郭惠", "范晴霞 张学勉 郭惠", what=said))


def test_a_confirmed_pair_is_settled_and_not_asked_again():
    answers = answered("冯晴霞@会议签到 = 范晴霞@表决票", "李洪锡@会议签到 ? 李洪铭@表决票")
    found = lines("冯晴霞 李洪锡 谷献锋", "范晴霞 李洪铭 谷献岭", what=known((), answers))
    assert [line.status for line in found] == [Status.CONFIRMED, Status.SUGGESTED, Status.SUGGESTED]
    assert [tie.one.name for tie in open_ties(found, answers)] == ["谷献锋"]


def test_names_elsewhere_are_asked_about_once_and_never_for_a_surname():
    found = lines("郭惠 余聚安")
    givers = people("程惠 程惠 余清华 郭惠", "光荣榜")
    elsewhere = alike_elsewhere(found, [givers], Known())
    assert [(line.seats[IN].name, line.seats[OTHERS].name) for line in elsewhere] == [("郭惠", "程惠")]
    assert len(open_ties(elsewhere, Confirmed())) == 1


@pytest.mark.parametrize("rare", RARE)
def test_rare_characters_are_matched_as_they_are(rare):
    (line,) = lines(f"李{rare}民", f"李{rare}民", f"李{rare}氏")
    assert line.seats[VOTED].name == f"李{rare}民"
    assert line.status in (Status.SUGGESTED, Status.OPEN)


WORDS = st.text(alphabet="亓祁余文简松程郭惠\u3f06", min_size=1, max_size=3)
NAMES = st.lists(WORDS, min_size=1, max_size=6, unique=True)


@settings(deadline=None, max_examples=60)
@given(NAMES, NAMES, NAMES, st.integers(0, 99))
def test_everybody_stands_on_one_line_whatever_the_order(signed_in, voted, signed, seed):
    papers = [" ".join(one) for one in (signed_in, voted, signed)]
    found = names(lines(*papers))
    for at, one in enumerate((signed_in, voted, signed)):
        assert sorted(line[at] for line in found if line[at]) == sorted(one)
    shuffled = [random.Random(seed).sample(one, len(one)) for one in (signed_in, voted, signed)]
    assert sorted(names(lines(*(" ".join(one) for one in shuffled)))) == sorted(found)


def test_a_list_with_no_other_paper_is_not_called_consistent():
    assert {line.status for line in sessions_of().lines} == {Status.ALONE}


def test_slips_where_nobody_signed_in_lack_the_sign_in():
    nobody = SIGNED_IN.replace("甲一民 | 甲一民", "甲一民 |").replace("乙二平 | 乙二平", "乙二平 |")
    nobody = nobody.replace("丙三生 | 丙三生", "丙三生 |").replace("√", "")
    (line,) = sessions_of("| 甲一民 | 通过 |", nobody).lines
    assert (line.status, line.missing) == (Status.MISSING, [IN])
