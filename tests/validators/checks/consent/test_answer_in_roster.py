import pytest

from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.consent.answer_in_roster import check

ROSTER = """
    | 楼栋 | 单元 | 楼层 | 房号 | 户位 | 建筑面积 | 产权人 |
    | 3    | 1    | 5    | 501  |      | 80       | 卢曙明 |
    | 3    | 1    | 5    | 502  |      | 80       | 宋富兰 |
    | 3    | 2    | 6    | 602  |      | 80       | 范晴霞 |
    | 4    | 1    | 1    |      | 东   | 80       | 冯志民 |
    | 4    | 1    | 1    |      | 西   | 80       | 汪华安 |
"""
HEADER = "| 楼栋 | 单元 | 楼层 | 房号 | 户位 | 意见 | 签字   |\n"


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("| 3 | 1 |   | 602 |    |", "户室清册里找不到 3号楼1单元602，相近的有 3号楼2单元602；这条意见没有计入"),
        ("| 3 | 1 |   | 520 |    |", "户室清册里找不到 3号楼1单元520，相近的有 3号楼1单元502；这条意见没有计入"),
        (
            "| 3 | 1 |   | 5021 |   |",
            "户室清册里找不到 3号楼1单元5021，相近的有 3号楼1单元501、3号楼1单元502；这条意见没有计入",
        ),
        (
            "| 3 | 1 | 5 |     | 东 |",
            "户室清册里找不到 3号楼1单元5层东户，相近的有 3号楼1单元501、3号楼1单元502；这条意见没有计入",
        ),
        (
            "| 4 | 1 | 1 | 1   |    |",
            "户室清册里找不到 4号楼1单元1层1号，相近的有 4号楼1单元1层东户、4号楼1单元1层西户；这条意见没有计入",
        ),
        ("| 3 | 1 |   | 999 |    |", "户室清册里找不到 3号楼1单元999；这条意见没有计入"),
    ],
)
def test_near_addresses_are_named_and_never_taken(answer: str, message: str) -> None:
    assert said(check, dossier(ROSTER, f"{HEADER}{answer} 同意 | 卢曙明 |")) == message


def test_the_finding_stands_at_the_room_or_the_side() -> None:
    lost = dossier(
        ROSTER,
        HEADER
        + """
        | 3 | 1 |   | 999 |    | 同意 | 卢曙明 |
        | 3 | 1 | 9 |     | 东 | 同意 | 卢曙明 |
        """,
    )
    assert seen(check, lost) == ["answer-not-in-roster 同意表!D2", "answer-not-in-roster 同意表!E3"]


def test_a_dwelling_without_an_answer_is_suggested_first() -> None:
    lost = dossier(
        ROSTER,
        HEADER
        + """
        | 3 | 1 |   | 501  |    | 同意 | 卢曙明 |
        | 3 | 1 |   | 5021 |    | 同意 | 宋富兰 |
        """,
    )
    assert "相近的有 3号楼1单元502、3号楼1单元501" in said(check, lost)


def test_an_unknown_building_is_said_once_a_sheet() -> None:
    strange = dossier(
        ROSTER,
        HEADER
        + """
        | 30 | 1 |  | 501 |    | 同意 | 卢曙明 |
        | 30 | 2 |  | 502 |    | 同意 | 宋富兰 |
        """,
    )
    assert seen(check, strange) == ["building-not-in-roster 同意表!A2"]
    assert said(check, strange) == ("户室清册里没有 30号楼，本表有 2 条意见因此没有计入；户室清册里有：3号楼、4号楼")


def test_a_paper_grid_without_its_unit_is_one_slip_not_many() -> None:
    nameless = dossier(
        """
        | 楼栋 | 单元 | 楼层 | 户位 | 建筑面积 | 产权人 |
        | 307  | 1    | 1    | 东   | 80       | 郭付文 |
        | 307  | 2    | 1    | 东   | 80       | 孙破云 |
        """,
        paper={
            "同意表-307楼": """
        | 楼号        | 楼层 | 东户意见 | 东户签字 |
        | 307楼　单元 | 1    | 同意     | 郭付文   |
        |             | 2    | 同意     | 孙破云   |
        """
        },
    )
    assert seen(check, nameless) == ["building-not-in-roster 同意表-307楼!A2"]
    assert said(check, nameless) == (
        "户室清册里没有 307号楼（没写单元），本表有 2 条意见因此没有计入；户室清册里有：307号楼1单元、307号楼2单元"
    )


def test_every_spelling_of_a_known_dwelling_is_found() -> None:
    assert not seen(
        check,
        dossier(
            ROSTER,
            HEADER
            + """
        | 3号楼 | 一单元 |      | 501室 |      | 同意 | 卢曙明 |
        | ３#   | 1      | 五层 | '502  |      | 同意 | 宋富兰 |
        | 4栋   | 1      | 1楼  |       | 东户 | 同意 | 冯志民 |
        """,
        ),
    )


def test_an_empty_roster_is_another_check_s_matter() -> None:
    assert not seen(check, dossier("", HEADER + "| 3 | 1 | | 501 | | 同意 | 卢曙明 |"))


BY_ROOM = """
    | 楼栋 | 单元 | 楼层 | 房号 | 建筑面积 | 产权人 |
    | 307  | 1    | 1    | 101  | 80       | 郭付文 |
    | 307  | 1    | 1    | 102  | 80       | 孙破云 |
"""
BY_SIDE = BY_ROOM.replace("房号", "户位").replace("101", "东 ").replace("102", "西 ")


def test_a_grid_by_sides_and_a_roster_without_them_is_one_finding_a_sheet() -> None:
    paper = """
        | 楼号       | 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 |
        | 307楼1单元 | 1    | 同意     | 郭付文   | 同意     | 孙破云   |
    """
    unlike = dossier(BY_ROOM, paper={"同意表-307楼": paper})
    assert seen(check, unlike) == ["answers-by-side 同意表-307楼!C2"]
    assert "户室清册没有户位，有 2 条意见对不上" in said(check, unlike)


def test_a_list_by_rooms_and_a_roster_of_sides_is_one_finding_too() -> None:
    listed = HEADER + "| 307 | 1 | 1 | 101 | | 同意 | 郭付文 |\n| 307 | 1 | 1 | 102 | | 同意 | 孙破云 |"
    assert seen(check, dossier(BY_SIDE, listed)) == ["answers-by-room 同意表!D2"]


def test_a_dwelling_that_stands_twice_is_suggested_once() -> None:
    twice = ROSTER + "    | 3    | 1    | 5    | 502  |      | 80       | 宋富兰 |\n"
    message = said(check, dossier(twice, HEADER + "| 3 | 1 | | 520 | | 同意 | 宋富兰 |"))
    assert message == "户室清册里找不到 3号楼1单元520，相近的有 3号楼1单元502；这条意见没有计入"


def test_an_opinion_that_cannot_be_read_either_is_not_said_twice_not_to_count() -> None:
    message = said(check, dossier(ROSTER, HEADER + "| 3 | 1 | | 999 | | 看情况 | 宋富兰 |"))
    assert message == "户室清册里找不到 3号楼1单元999"
