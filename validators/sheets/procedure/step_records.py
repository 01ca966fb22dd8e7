"""What each step has to leave, as one line of 参数: 提议：签到表、会议记录；决议：签到表、会议记录、表决票.

Practice, not law (sources.md §5), so every place may write its own; a step that the line does not name need leave
nothing.
"""

import re
from typing import NamedTuple

from validators.fields.plain import printed
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw
from validators.sheets.procedure.step import Step
from validators.sheets.procedure.step import read as read_step

UNREADABLE = Kind(
    "step-records-unreadable",
    Severity.ERROR,
    zh="“各步骤应存记录”里的“{part}”认不出来",
    fix="请按“步骤：记录、记录；步骤：记录”填写，如 提议：签到表、会议记录；决议：签到表、表决票",
    en="“{part}” in 各步骤应存记录 cannot be read.",
    en_fix="Write it as step：record、record；step：record.",
)


class Kept(NamedTuple):
    """The records of one step."""

    step: Step
    records: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.step.value}：{'、'.join(self.records)}"


_MEETING = ("签到表", "会议记录")
_PUBLIC = ("公示原件", "照片")
USUAL = (
    Kept(Step.SURVEY, ("征求意见表", "汇总表")),
    Kept(Step.PROPOSE, _MEETING),
    Kept(Step.CONSULT, _MEETING),
    Kept(Step.DECIDE, (*_MEETING, "表决票")),
    Kept(Step.PUBLISH, _PUBLIC),
    Kept(Step.REPORT, _PUBLIC),
)
_STEPS, _RECORDS = re.compile(r"[；;\n]+"), re.compile(r"[、，,]+")


def read(raw: Raw) -> Reading[tuple[Kept, ...]]:
    """The steps in the order typed; a part that names no step or no record spoils the cell."""
    found = []
    for part in filter(None, map(str.strip, _STEPS.split(printed(raw)))):
        word, _, rest = part.replace(":", "：").partition("：")
        step = read_step(word).value if word.strip() else None
        records = tuple(filter(None, map(str.strip, _RECORDS.split(rest))))
        if step is None or not records:
            return Reading(None, (Issue(UNREADABLE, {"part": part}),))
        found.append(Kept(step, records))
    return Reading(tuple(found)) if found else Reading(None, (Issue(UNREADABLE, {"part": printed(raw)}),))
