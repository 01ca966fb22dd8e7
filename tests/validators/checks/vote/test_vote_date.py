from datetime import date

from tests.dossiers import TODAY, dossier
from tests.validators.checks.seen import findings, seen
from validators.checks.vote.vote_date import check
from validators.sheets.settings import SETTING_NAMES

CELL = f"参数!B{SETTING_NAMES.index('vote_date') + 2}"


def test_without_a_date_no_law_can_be_picked() -> None:
    assert seen(check, dossier(vote_date=None)) == [f"vote-date-missing {CELL}"]
    assert findings(check, dossier(vote_date=None))[0].severity == "warning"


def test_a_vote_still_to_come_is_a_forecast() -> None:
    assert seen(check, dossier(vote_date=date(2020, 8, 2))) == [f"vote-date-future {CELL}"]


def test_a_vote_up_to_today_is_fine() -> None:
    assert not seen(check, dossier(vote_date=TODAY))
