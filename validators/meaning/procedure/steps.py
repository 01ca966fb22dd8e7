"""What can be said of a step of 工作流程 by its own row: days of publicity, records that are missing.

Which records each step leaves (sources.md §5) is practice, not law: a setting, and what is missing only warns.
"""

from collections.abc import Collection, Iterable
from datetime import date

from validators.sheets.procedure.choices import DayCount
from validators.sheets.procedure.row import StepRow
from validators.sheets.settings import Settings

_WORDS = {
    "征求意见表": ("意见表", "征求意见", "问卷"),
    "汇总表": ("汇总",),
    "签到表": ("签到",),
    "会议记录": ("会议记录", "会议纪要", "纪要", "记录"),
    "表决票": ("表决票", "选票", "票"),
    "公示原件": ("公示", "公告", "原件"),
    "照片": ("照片", "影像", "相片"),
}
"""The words by which people call a record; one of a place's own goes by its name."""


LONGEST = 3660
"""Days: ten years.  A longer step is a slip of the keyboard and has no length."""


def in_order(rows: Iterable[StepRow]) -> list[StepRow]:
    """By step; rows of one step by their start, those without one after them, as they stand on the sheet."""
    known = [(row.step.order, row.start or date.max, row) for row in rows if row.step is not None]
    return [row for *_, row in sorted(known, key=lambda one: one[:2])]


def length_of(row: StepRow, settings: Settings) -> int | None:
    """工期 in days; of a publication that has none, the least that it must hang (参数: 公示最少天数).

    Where its first day does not count, it hangs a day longer.
    """
    length = row.length
    if length is None and row.step is not None and row.step.publishes:
        length = settings.least_days + (settings.day_count is DayCount.WITHOUT_FIRST)
    return length if length is not None and length <= LONGEST else None


def missing_records(row: StepRow, settings: Settings, held: Collection[str] = ()) -> tuple[str, ...]:
    """What a step should have left (参数: 各步骤应存记录) that neither 记录 names nor the workbook holds (`held`).

    征求意见汇总表 alone is not the 征求意见表 itself.
    """
    named = [part.strip() for part in _split(row.records)]
    wanted = (record for step, records in settings.step_records if step is row.step for record in records)
    return tuple(name for name in wanted if name not in held and not any(_is(part, name) for part in named))


def public_days(settings: Settings, first: date, last: date) -> int:
    """Days of publicity as 参数 counts them; below 1 where the end lies before the start."""
    return (last - first).days + (settings.day_count is DayCount.BOTH_ENDS)


def _split(text: str) -> list[str]:
    for mark in "，,；;/\n 和及+":
        text = text.replace(mark, "、")
    return text.split("、")


def _is(part: str, name: str) -> bool:
    if name == "征求意见表" and "汇总" in part:
        return False
    return any(word in part for word in _WORDS.get(name, (name,)))
