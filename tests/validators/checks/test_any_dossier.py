"""Whatever the sheets hold, no check raises and every finding prints."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dossiers import SETTLED, TODAY
from tests.validators.checks.seen import seen
from validators import checks
from validators.dossier import Dossier
from validators.register import register
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.kind import DwellingKind
from validators.sheets.roster.row import DwellingRow
from validators.table.source import Source

ADDRESS = {
    "row": st.integers(2, 9),
    "building": st.sampled_from(["1", "平房", "农研所北楼"]),
    "unit": st.sampled_from(["", "1", "2", "甲"]),
    "floor": st.sampled_from([None, -1, 1, 5, 12]),
    "room": st.sampled_from(["", "7", "101", "502", "520", "1-2", "地下室", "A101"]),
    "door": st.sampled_from(["", "东", "西"]),
}
NAMES = st.sampled_from(["", "亓文简", "祁文简", "亓", "程惠、郭惠", "郭惠", "市农研所", "𬱖䶮"])
DAYS = st.sampled_from(
    [None, date(1900, 1, 1), date(2020, 6, 1), date(2020, 6, 25), date(2020, 7, 30), date(2099, 1, 1)]
)
ROSTER = Source("户室清册", {"building": 1, "room": 2})
LIST, PAPER = (
    Source("同意表", {"building": 1, "signature": 2}),
    Source("同意表-1", {"door": 3, "opinion": 3, "signature": 4}),
)
DWELLINGS = st.builds(
    DwellingRow,
    source=st.just(ROSTER),
    kind=st.sampled_from(DwellingKind),
    area=st.sampled_from([None, 1, 8947, 10**9]),
    owner=NAMES,
    owner_code=st.sampled_from(["", "A"]),
    phones=st.sampled_from([(), ("13837337007",), ("13837337007", "03938888888")]),
    **ADDRESS,
)
ANSWERS = st.builds(
    ConsentRow,
    source=st.sampled_from([LIST, PAPER]),
    opinion=st.sampled_from([None, *Opinion]),
    signature=NAMES,
    signed_on=DAYS,
    proxy=st.sampled_from(["", "委托书"]),
    **ADDRESS,
)


@settings(deadline=None)  # the first run imports the checks
@given(st.lists(DWELLINGS, max_size=8), st.lists(ANSWERS, max_size=8))
def test_nothing_raises_and_everything_prints(dwellings: list[DwellingRow], answers: list[ConsentRow]) -> None:
    dossier = Dossier(SETTLED, tuple(dwellings), tuple(answers), register(dwellings, answers), TODAY)
    assert seen(checks.run, dossier) == seen(checks.run, dossier)


@given(
    st.tuples(DAYS, DAYS, DAYS, DAYS, DAYS), st.sampled_from([0, 1, 10**15]), st.sampled_from(["", "市农研所家属院"])
)
def test_any_settings_will_do(days: tuple[date | None, ...], total: int, name: str) -> None:
    fields = ("survey_from", "survey_to", "notice_from", "notice_to", "vote_date")
    chosen = replace(SETTLED, approved_total=total, compound=name, **dict(zip(fields, days, strict=True)))
    codes = seen(checks.run, Dossier(chosen, (), (), register((), ()), TODAY))
    assert "no-dwellings 户室清册" in codes
