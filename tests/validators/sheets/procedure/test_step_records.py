"""What each step has to leave, as one line of 参数."""

import pytest

from validators.sheets.procedure.step import Step
from validators.sheets.procedure.step_records import (
    UNREADABLE,
    USUAL,
    Kept,
    read,
)


def test_the_default_reads_as_itself():
    assert read("；".join(map(str, USUAL))).value == USUAL


@pytest.mark.parametrize("typed", ["决议：签到表、录像", "决议:签到表，录像；", "4：签到表,录像\n"])
def test_steps_and_records_in_any_punctuation(typed):
    assert read(typed).value == (Kept(Step.DECIDE, ("签到表", "录像")),)


@pytest.mark.parametrize(
    ("typed", "part"),
    [("签到表", "签到表"), ("决议：", "决议："), ("提议：签到表；开会：记录", "开会：记录"), ("；", "；")],
)
def test_the_part_that_cannot_be_read_is_named(typed, part):
    (issue,) = read(typed).issues
    assert issue.kind is UNREADABLE
    assert issue.params == {"part": part}
