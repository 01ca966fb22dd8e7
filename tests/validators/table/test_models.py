"""Values into models: pydantic checks each against what the model declares, however many there are."""

import pytest
from pydantic import ValidationError

from validators.sheets.settings import Settings
from validators.sheets.vote.motions import MotionRow
from validators.table import models
from validators.table.models import one_of, rows_of
from validators.table.source import Source

NAMES = ("source", "row", "name")
HERE = Source("议题")


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 7])
def test_rows_come_in_their_order_however_many_are_handed_over_at_once(monkeypatch, count):
    monkeypatch.setattr(models, "AT_ONCE", 3)
    rows = rows_of(MotionRow, NAMES, ((HERE, number, f"第{number}题") for number in range(count)))
    assert [(row.row, row.name) for row in rows] == [(number, f"第{number}题") for number in range(count)]
    assert all(type(row) is MotionRow for row in rows)


@pytest.mark.parametrize("wrong", [(HERE, "三", "改造"), (HERE, 3, 7), ("议题", 3, "改造"), (HERE, 3, None)])
def test_a_value_that_is_not_what_the_model_declares_is_our_bug_and_is_heard_of(wrong):
    with pytest.raises(ValidationError):
        rows_of(MotionRow, NAMES, [wrong])


def test_settings_are_checked_too():
    assert one_of(Settings, {}) == Settings()
    assert one_of(Settings, {"motion": "改造"}).motion == "改造"
    with pytest.raises(ValidationError):
        one_of(Settings, {"approved_total": "很多"})
