"""工作流程 and 前置条件 of the sample.

The seed's: the survey from 06-24, the 议事会 of 07-14 with its five signatures under ranking v1, the 11 of 07-22 under
v2, the meeting of 07-23 with sign-in sheet and ballots (sources.md §P2, §P4, §P6, §P7); its paper file has no minutes.
Invented: when the survey ended, who was due on 07-14, the publication after the meeting, all lengths, all of 前置条件.
`clean`: the minutes were found, and as many promises as valid answers are on file.
"""

from collections.abc import Sequence
from datetime import date

from addin.workbook.contents import Row

STEPS, PRECONDITIONS = "工作流程", "前置条件"
ORIGIN = "党员群众建议"
MATTER = "小区改造提升实施方案及居民出资"


ROWS: tuple[Row, ...] = (
    {
        "步骤": "征求意见",
        "名称": "逐户征求居民意见",
        "开始日期": date(2020, 6, 24),
        "结束日期": date(2020, 7, 12),
        "记录": "征求意见表、征求意见汇总表",
        "工期": 19,
        "动议事由": "上级安排",
        "事项": "征求居民改造意愿和改造内容",
        "会议形式": "逐户走访",
        "内容": "15 项改造内容由居民多选，另征求是否同意改造并自愿承担约10%的费用",
    },
    {
        "步骤": "提议",
        "名称": "议事会提出项目排序",
        "开始日期": date(2020, 7, 14),
        "应到": 5,
        "实到": 5,
        "记录": "签到表、会议记录",
        "工期": 2,
        "动议事由": ORIGIN,
        "事项": "提升改造项目排序（第一稿）",
        "会议形式": "居民议事会会议",
        "内容": "提出 12 项改造项目的排序",
    },
    {
        "步骤": "商议",
        "名称": "业委会和业主代表商议排序",
        "开始日期": date(2020, 7, 22),
        "应到": 11,
        "实到": 11,
        "记录": "签到表、会议记录",
        "工期": 2,
        "动议事由": ORIGIN,
        "事项": "提升改造项目排序（第二稿）",
        "会议形式": "业委会和业主代表会议",
        "内容": "根据上级拨付资金和居民分摊10%的资金，按排序资金用完为止",
    },
    {
        "步骤": "决议",
        "名称": "第一届业主委员会第二次会议",
        "开始日期": date(2020, 7, 23),
        "应到": 11,
        "实到": 11,
        "记录": "签到表、表决票",
        "工期": 1,
        "动议事由": ORIGIN,
        "事项": MATTER,
        "会议形式": "业主代表大会，锦绣社区二楼会议室，19:30",
        "内容": "审议小区改造提升实施方案，发出表决票 11 张",
    },
    {
        "步骤": "公开决议",
        "名称": "公示决议内容",
        "开始日期": date(2020, 7, 24),
        "结束日期": date(2020, 7, 26),
        "记录": "公示原件、照片",
        "公开天数": 3,
        "事项": MATTER,
        "内容": "小区公告栏张贴决议内容",
        "监督意见": "公示期内没有异议",
    },
    {"步骤": "组织实施", "名称": "改造施工", "工期": 100},
    {"步骤": "公开实施", "名称": "公示实施情况", "工期": 7},
)


def steps(clean: bool) -> Sequence[Row]:
    """Seven rows, the last two still ahead."""
    return [_with_minutes(row) for row in ROWS] if clean else ROWS


def _with_minutes(row: Row) -> Row:
    return {**row, "记录": f"{row['记录']}、会议记录"} if row["步骤"] == "决议" else row


def preconditions(clean: bool) -> Sequence[Row]:
    """All three, proven; not clean, the third is still under way."""
    management: Row = {"条件": "引入物业管理", "状态": "办理中"}
    if clean:
        management = {
            "条件": "引入物业管理",
            "状态": "已具备",
            "证明材料": "物业服务意向书",
            "日期": date(2020, 7, 20),
        }
    return [
        {"条件": "成立业委会或议事会", "状态": "已具备", "证明材料": "业委会备案表", "日期": date(2020, 6, 10)},
        {"条件": "居民自愿承担费用", "状态": "已具备", "证明材料": "居民承诺书119份", "日期": date(2020, 7, 12)},
        management,
    ]
