import pytest

from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.money.approved_total import check
from validators.sheets.settings import SETTING_NAMES

CELL = f"参数!B{SETTING_NAMES.index('approved_total') + 2}"
THOUSAND_SQUARE_METRES = """
    | 楼栋 | 房号 | 房屋类型 | 建筑面积 | 产权人 |
    | 1    | 101  | 商铺     | 1000     | 范晴霞 |
"""


def test_a_missing_total_is_a_warning() -> None:
    assert seen(check, dossier(approved_total=0)) == [f"approved-total-missing {CELL}"]


@pytest.mark.parametrize("yuan", [306, 9_999, 10_000_001])
def test_a_total_far_off_per_square_metre_is_in_another_unit(yuan: int) -> None:
    assert seen(check, dossier(THOUSAND_SQUARE_METRES, approved_total=yuan * 100)) == [f"cost-per-area {CELL}"]


@pytest.mark.parametrize("yuan", [10_000, 300_000, 10_000_000])
def test_a_plausible_total_passes(yuan: int) -> None:
    assert not seen(check, dossier(THOUSAND_SQUARE_METRES, approved_total=yuan * 100))


def test_the_message_gives_the_price_per_square_metre() -> None:
    cheap = dossier(THOUSAND_SQUARE_METRES, approved_total=306_00)
    assert said(check, cheap) == "核定总投资 306.00 元，平均每平方米 0.30 元，明显不合常情"


def test_without_a_roster_there_is_no_price() -> None:
    assert not seen(check, dossier(approved_total=1))
