"""What can be said of a step of 工作流程 by its own row: days of publicity, records that are missing.

Which records each step leaves (`domain.md` §5) is practice, not law: what is missing only warns.
"""

from datetime import date

from validators.fields.step import Step
from validators.sheets.procedure import DayCount
from validators.sheets.settings import Settings
from validators.sheets.steps import StepRow

_SIGN_IN = ("签到表", ("签到",))
_MINUTES = ("会议记录", ("会议记录", "会议纪要", "纪要", "记录"))
_NOTICE = ("公示原件", ("公示", "公告", "原件"))
_PHOTOS = ("照片", ("照片", "影像", "相片"))
RECORDS: dict[Step, tuple[tuple[str, tuple[str, ...]], ...]] = {
    Step.SURVEY: (("征求意见表", ("意见表", "征求意见", "问卷")), ("汇总", ("汇总",))),
    Step.PROPOSE: (_SIGN_IN, _MINUTES),
    Step.CONSULT: (_SIGN_IN, _MINUTES),
    Step.DECIDE: (_SIGN_IN, _MINUTES, ("表决票", ("表决票", "选票", "票"))),
    Step.PUBLISH: (_NOTICE, _PHOTOS),
    Step.REPORT: (_NOTICE, _PHOTOS),
}
"""Step → what is to be kept of it, each with the words it goes by."""


LONGEST = 3660
"""Days: ten years.  A longer step is a slip of the keyboard and has no length."""


def length_of(row: StepRow, settings: Settings) -> int | None:
    """工期 in days; of a publication that has none, the least that it must hang (参数: 公示最少天数)."""
    length = row.length
    if length is None and row.step is not None and row.step.publishes:
        length = settings.least_days
    return length if length is not None and length <= LONGEST else None


def missing_records(row: StepRow) -> tuple[str, ...]:
    """What a step should have left and 记录 does not name; 征求意见汇总表 alone is not the 征求意见表 itself."""
    if row.step is None:
        return ()
    kept = [part.strip() for part in _split(row.records)]
    return tuple(name for name, words in RECORDS.get(row.step, ()) if not any(_is(part, name, words) for part in kept))


def public_days(settings: Settings, first: date, last: date) -> int:
    """Days of publicity as 参数 counts them; below 1 where the end lies before the start."""
    return (last - first).days + (settings.day_count is DayCount.BOTH_ENDS)


def _split(text: str) -> list[str]:
    for mark in "，,；;/\n 和及+":
        text = text.replace(mark, "、")
    return text.split("、")


def _is(part: str, name: str, words: tuple[str, ...]) -> bool:
    if name == "征求意见表" and "汇总" in part:
        return False
    return any(word in part for word in words)
