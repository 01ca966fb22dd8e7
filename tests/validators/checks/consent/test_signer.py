from dataclasses import replace

import pytest

from tests.dossiers import dossier
from tests.validators.checks.seen import findings, said, seen
from tests.validators.names.people import answers
from validators.checks.consent.signer import check

ROSTER = """
    | 楼栋 | 单元 | 房号 | 建筑面积 | 产权人       |
    | 3    | 1    | 101  | 80       | 亓文简       |
    | 3    | 1    | 102  | 80       | 宋富兰、李江 |
    | 3    | 1    | 201  | 80       | 程惠         |
    | 3    | 2    | 102  | 80       | 卢曙明       |
    | 4    | 1    | 101  | 80       | 市农研所     |
"""
ANSWER = """
    | 楼栋 | 单元 | 房号   | 意见 | 签字     | 代理依据 |
    | 3    | 1    | {room} | 同意 | {signed} | {proxy}  |
"""


def signed(room: int, name: str, proxy: str = "") -> str:
    return ANSWER.format(room=room, signed=name, proxy=proxy)


@pytest.mark.parametrize(
    ("room", "name", "message"),
    [
        (101, "祁文简", "3号楼1单元101 的签字“祁文简”与产权人“亓文简”读音相同，可能是同一人"),
        (101, "余文简", "3号楼1单元101 的签字“余文简”与产权人“亓文简”只差一个字，可能是同一人"),
        (102, "李红", "3号楼1单元102 由“李红”签字，产权人是“宋富兰、李江”"),
        (102, "李酱", "3号楼1单元102 的签字“李酱”与产权人“李江”读音相同，可能是同一人"),
        (201, "郭惠", "3号楼1单元201 的签字“郭惠”与产权人“程惠”名相同、姓不同，也可能是两个人"),
        (101, "程惠", "3号楼1单元101 由“程惠”签字，产权人是“亓文简”；签字像是 3号楼1单元201 的产权人“程惠”"),
        (
            101,
            "宋富岚",
            "3号楼1单元101 由“宋富岚”签字，产权人是“亓文简”；签字像是 3号楼1单元102 的产权人“宋富兰、李江”",
        ),
        (101, "卢曙明", "3号楼1单元101 由“卢曙明”签字，产权人是“亓文简”"),
    ],
)
def test_a_name_that_differs_is_compared_within_the_dwelling_then_the_unit(room: int, name: str, message: str) -> None:
    assert said(check, dossier(ROSTER, signed(room, name))) == message


@pytest.mark.parametrize(
    ("room", "name"),
    [(101, "亓文简"), (101, "亓　文简"), (102, "宋富兰"), (102, "李江"), (102, "李江、余德林"), (101, "")],
)
def test_the_owner_or_any_co_owner_may_sign(room: int, name: str) -> None:
    assert not seen(check, dossier(ROSTER, signed(room, name)))


def test_written_authority_answers_the_question() -> None:
    assert not seen(check, dossier(ROSTER, signed(101, "余德林", "委托书")))


def test_the_finding_stands_at_the_signature_and_only_warns() -> None:
    (finding,) = findings(check, dossier(ROSTER, signed(101, "余德林")))
    assert (finding.code, str(finding.place), finding.severity) == ("signer-not-owner", "同意表!E2", "warning")
    (finding,) = findings(check, dossier(ROSTER, signed(101, "祁文简")))
    assert (finding.code, str(finding.place), finding.severity) == ("signer-spelling", "同意表!E2", "warning")


def test_a_signature_beside_no_opinion_or_at_no_dwelling_is_another_check_s_matter() -> None:
    assert not seen(
        check,
        dossier(
            ROSTER,
            """
        | 楼栋 | 单元 | 房号 | 意见 | 签字   |
        | 3    | 1    | 101  |      | 余德林 |
        | 3    | 1    | 999  | 同意 | 余德林 |
        """,
        ),
    )


def test_a_dwelling_without_a_known_owner_is_not_judged() -> None:
    unowned = "| 楼栋 | 房号 | 建筑面积 | 产权人 |\n| 3 | 101 | 80 | |"
    assert not seen(check, dossier(unowned, "| 楼栋 | 房号 | 意见 | 签字 |\n| 3 | 101 | 同意 | 余德林 |"))


def confirmed(*lines: str):
    found = dossier(ROSTER, signed(101, "祁文简"))
    return replace(found, papers=replace(found.papers, confirmations=tuple(answers(*lines))))


def test_a_spelling_that_a_person_confirmed_is_no_longer_warned_of() -> None:
    assert seen(check, confirmed("祁文简@同意表 ? 亓文简@户室清册")) == ["signer-spelling 同意表!E2"]
    assert not seen(check, confirmed("祁文简@同意表 = 亓文简@户室清册"))
    assert not seen(check, confirmed("亓文简 = 祁文简"))
    assert seen(check, confirmed("祁文简@光荣榜 = 亓文简@户室清册")) == ["signer-spelling 同意表!E2"]


def test_two_people_a_person_told_apart_are_told_as_such() -> None:
    said_so = said(check, confirmed("祁文简@同意表 ≠ 亓文简@户室清册"))
    assert said_so == "3号楼1单元101 由“祁文简”签字，产权人是“亓文简”，已确认不是同一人"
