"""Whether the compound qualifies, how days are counted, and the date to be met."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.fields import day, days, number
from validators.sheets.deciding import Decides
from validators.sheets.procedure.choices import (
    BuiltWording,
    DayCount,
    Unconsented,
    WorkDays,
)
from validators.sheets.procedure.step_records import USUAL, Kept
from validators.sheets.procedure.step_records import read as read_records
from validators.sheets.setting_kinds import choice, yes_or_no
from validators.table.column import Column


@dataclass(frozen=True)
class Procedure:
    """Whether the compound qualifies, how days are counted, and the date to be met."""

    built_wording: Annotated[
        BuiltWording,
        choice(
            "建成年代口径", BuiltWording, "文件写的是哪一种；三种口径的结论都列出，采用这一种", decides=(Decides.AGE,)
        ),
    ] = BuiltWording.BY_YEAR_END
    built_year: Annotated[
        int,
        Column(
            "建成截止年份",
            number.read,
            default="2000",
            help="文件规定的年份，如 2000；有的地方放宽到 2005",
            decides=(Decides.AGE,),
        ),
    ] = 2000
    last_day_counts: Annotated[
        bool,
        yes_or_no(
            "截止日当日计入",
            "是",
            "“12月31日前”含不含12月31日这一天；民法典第1259条没有说“前”字",
            decides=(Decides.AGE,),
        ),
    ] = True
    day_count: Annotated[
        DayCount, choice("公示天数算法", DayCount, "6月29日至7月1日：首尾都算是3天，首日不算是2天")
    ] = DayCount.BOTH_ENDS
    least_days: Annotated[
        int, Column("公示最少天数", number.read, default="3", help="天；当地规定的最少公示天数，常见 3、7、10、15")
    ] = 3
    step_records: Annotated[
        tuple[Kept, ...],
        Column(
            "各步骤应存记录",
            read_records,
            default="；".join(map(str, USUAL)),
            help="工作流程每一步应留存的材料，缺的会提示；法律没有规定，按当地的要求改，不要求的删去",
        ),
    ] = USUAL
    target_on: Annotated[
        date | None,
        Column("目标日期", day.read, aliases=("倒排目标日期", "计划完成日期"), help="倒排工期：最后一步要在这一天完成"),
    ] = None
    work_days: Annotated[
        WorkDays, choice("工期口径", WorkDays, "工期的一天是日历天，还是工作日（周一至周五，扣除放假、加上调休）")
    ] = WorkDays.CALENDAR
    days_off: Annotated[
        tuple[date, ...],
        Column("放假日期", days.read, help="工期口径为工作日时用，如 2020-10-01至2020-10-08、2020-12-25"),
    ] = ()
    days_on: Annotated[tuple[date, ...], Column("调休上班", days.read, help="调成工作日的周六、周日，写法同上")] = ()
    unconsented: Annotated[
        Unconsented,
        choice("未同意公示的", Unconsented, "光荣榜上没有同意公开姓名的人，公示时遮去名字，或整条不列（合计照算）"),
    ] = Unconsented.MASKED
