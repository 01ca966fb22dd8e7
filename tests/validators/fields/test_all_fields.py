"""What holds for every field, whatever a cell holds."""

import inspect
import math
import pkgutil
from datetime import date, datetime, time, timedelta
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.validators.fields.seen import findings
from validators import fields, sheets
from validators.fields.choice import choice_of
from validators.fields.reading import Reader
from validators.finding import Kind, Severity
from validators.grid import CELL_ERRORS, Raw
from validators.sheets.roster.kind import DwellingKind

MODULES = [
    import_module(found.name)
    for package in (fields, sheets)
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
]
"""The general fields, and those that a subject has of its own."""
READERS: dict[str, Reader] = {
    m.__name__.rsplit(".", 1)[1]: m.read
    for m in MODULES
    if getattr(vars(m).get("read"), "__module__", "") == m.__name__
}
READERS["choice"] = choice_of(DwellingKind)
KINDS = [kind for m in MODULES for kind in vars(m).values() if isinstance(kind, Kind)]

TYPED = st.text(
    "0123456789０３一二三百东西户号楼栋单元层室-/.,，()（）% #\u3000\n同意不√×年月日万元㎡A无负", max_size=12
)
CELLS = (
    (TYPED | st.text(max_size=20)).filter(lambda text: text.strip() and text not in CELL_ERRORS)
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.booleans()
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.timedeltas()
)


def test_every_field_is_covered():
    assert len(READERS) == 36


@pytest.mark.parametrize("name", READERS)
@given(raw=CELLS)
def test_reading_never_raises_and_every_remark_can_be_printed(name: str, raw: Raw):
    reading = READERS[name](raw)
    for finding in findings(reading, raw):
        assert finding.message
        assert finding.fix
        assert finding.english
        hash(finding.kind)


@pytest.mark.parametrize("name", READERS)
@given(raw=CELLS)
def test_what_cannot_be_read_says_why(name: str, raw: Raw):
    reading = READERS[name](raw)
    assert reading.value is not None or reading.issues


@pytest.mark.parametrize("name", sorted(set(READERS) - {"opinion", "phone"}))
@given(raw=CELLS)
def test_a_value_with_an_error_is_not_used(name: str, raw: Raw):
    reading = READERS[name](raw)
    if any(issue.kind.severity is Severity.ERROR for issue in reading.issues):
        assert reading.value is None


@pytest.mark.parametrize("name", READERS)
@given(raw=CELLS)
def test_the_same_cell_is_always_read_the_same(name: str, raw: Raw):
    assert READERS[name](raw) == READERS[name](raw)


@pytest.mark.parametrize("name", sorted(set(READERS) - {"phone"}))
@pytest.mark.parametrize("raw", [math.nan, math.inf, 1e300, -1e-300, date.max, datetime.min, time(3, 2), timedelta(9)])
def test_odd_cells_do_no_harm(name: str, raw: Raw):
    READERS[name](raw)


@pytest.mark.parametrize("name", READERS)
def test_a_very_long_text_takes_no_time(name: str):
    for part in ("院", "3-1-", "(", "1 ", "小区3", "一百"):
        READERS[name](part * 8000)


def test_codes_are_unique_and_texts_complete():
    kinds = {id(kind): kind for kind in KINDS}.values()
    assert len({kind.code for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert kind.zh
        assert kind.fix
        assert kind.en.endswith((".", "?"))
        assert kind.en_fix.endswith(".")


@pytest.mark.parametrize("name", READERS)
def test_read_takes_one_cell(name: str):
    assert list(inspect.signature(READERS[name]).parameters) == ["raw"]
