from tests.validators.checks.meeting_papers import meeting
from tests.validators.checks.seen import findings, said, seen
from validators.checks.vote.ballot_names import check
from validators.sheets.vote.choices import MeetingKind


def test_names_that_are_spelt_otherwise_are_told_once():
    found = meeting("| 甲一明 | 通过 |\n| 乙二萍 | 通过 |\n| 丙三升 | 通过 |")
    assert seen(check, found) == ["ballot-names-open 表决票!A2"]


def test_each_slip_of_somebody_without_a_vote_is_told():
    found = meeting("| 己六顺 | 通过 |\n| 庚七宝 | 通过 |")
    assert seen(check, found) == ["ballot-not-entitled 表决票!A2", "ballot-not-entitled 表决票!A3"]


def test_one_person_twice():
    assert seen(check, meeting("| 甲一民 | 通过 |\n| 甲一民 | 通过 |")) == ["ballot-twice 表决票!A3"]
    (finding,) = findings(check, meeting("| 甲一民 | 通过 |\n| 甲一民 | 不通过 |"))
    assert (finding.code, finding.severity, str(finding.place)) == ("ballot-contradicts", "error", "表决票!A2")


def test_one_name_spelt_otherwise_is_one_question_on_however_many_motions():
    found = meeting("| 甲一明 | 通过 | | | | 电梯 |\n| 甲一明 | 通过 | | | | 停车 |")
    assert seen(check, found) == ["ballot-names-open 表决票!A2"]


def test_voters_who_did_not_sign_in_are_told_as_such():
    found = meeting("| 戊五福 | 通过 |")
    assert seen(check, found) == ["ballot-voter-absent 表决票!A2"]
    assert "没有签到（第 2 行：戊五福）" in said(check, found)


def test_where_the_setting_lets_nobody_vote_the_slips_are_not_blamed():
    assert seen(check, meeting("| 甲一民 | 通过 |\n| 乙二平 | 通过 |", voting_categories="户代表")) == []


def owners(*lines: str):
    table = "\n".join(("| 姓名 | 住址 | 意见 |", *lines))
    return meeting("", "", meeting_kind=MeetingKind.OWNERS, more={"表决票": table})


def test_slips_of_the_owners_that_fit_the_roster_say_nothing():
    assert seen(check, owners("| 甲一民 | 1号楼1单元101 | 通过 |", "| 乙二平 | | 不通过 |")) == []


def test_of_many_that_are_told_together_three_are_named():
    three, four = (
        owners(
            *(
                f"| {name} | 9号楼1单元10{at} | 通过 |"
                for at, name in enumerate(("庚七宝", "辛八斗", "壬九思", "癸十全")[:n], 1)
            )
        )
        for n in (3, 4)
    )
    assert "（第 2-4 行：庚七宝、辛八斗、壬九思）" in said(check, three)
    assert "（第 2-5 行：庚七宝、辛八斗、壬九思 等）" in said(check, four)


def test_slips_no_dwelling_is_found_for_are_told_once():
    found = owners("| 庚七宝 | | 通过 |", "| 甲一民 | 9号楼1单元101 | 通过 |")
    assert seen(check, found) == ["ballot-dwelling-unknown 表决票!A2"]
    assert "有 2 张业主大会表决票对不上户室清册的哪一户（第 2-3 行：庚七宝、甲一民）" in said(check, found)


def test_slips_under_another_name_than_the_owners_are_told_once():
    found = owners("| 庚七宝 | 1号楼1单元101 | 通过 |", "| 辛八方 | 1号楼1单元102 | 通过 |")
    assert seen(check, found) == ["ballot-not-owner 表决票!A2"]


def test_one_dwellings_two_slips_under_two_spellings_of_its_address():
    found = owners("| 甲一民 | 1号楼1单元101 | 通过 |", "| 甲一民 | 1-1-101 | 通过 |")
    assert seen(check, found) == ["ballot-twice 表决票!A3"]
