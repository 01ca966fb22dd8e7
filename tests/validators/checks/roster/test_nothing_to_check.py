from tests.dossiers import dossier
from tests.validators.checks.meeting_papers import meeting
from tests.validators.checks.seen import CLEAN_ANSWERS, CLEAN_ROSTER, findings, seen
from validators.checks.roster.nothing_to_check import check
from validators.sheets.vote.choices import MeetingKind


def test_an_empty_roster_is_never_a_pass() -> None:
    assert seen(check, dossier()) == ["no-dwellings 户室清册"]
    assert findings(check, dossier(answers=CLEAN_ANSWERS))[0].severity == "error"


def test_a_roster_without_one_answer_is_said_aloud() -> None:
    assert seen(check, dossier(CLEAN_ROSTER)) == ["no-answers 同意表"]


def test_blank_opinions_are_no_answers() -> None:
    assert seen(
        check,
        dossier(
            CLEAN_ROSTER,
            """
        | 楼栋 | 单元 | 房号 | 意见 | 签字   |
        | 1    | 1    | 502  |      | 亓文简 |
        """,
        ),
    ) == ["no-answers 同意表"]


def test_one_answer_is_something() -> None:
    assert not seen(check, dossier(CLEAN_ROSTER, CLEAN_ANSWERS))


def test_owners_who_voted_on_slips_need_no_consent_sheet() -> None:
    slips = "| 甲一民 | 通过 |\n| 乙二平 | 通过 |"
    assert seen(check, meeting(slips, "", meeting_kind=MeetingKind.OWNERS)) == ["vote-on-slips 同意表"]
    assert seen(check, meeting(slips, meeting_kind=MeetingKind.ASSEMBLY)) == ["no-answers 同意表"]
