"""The sheets of a workbook in the order of the work, in groups that share a colour of their tabs."""

from dataclasses import dataclass

from validators.subjects import OPTIONAL, RESULTS

LOOK, FILL, MEND, VOTE, MONEY, PAPERS, RECORD = "先看", "填写", "核对", "表决", "资金", "卷宗", "记录"
GROUPS = (LOOK, FILL, MEND, VOTE, MONEY, PAPERS, RECORD)


@dataclass(frozen=True, slots=True)
class Place:
    """`about`: what stands on it, for 目录 · `optional`: hidden while it holds nothing."""

    name: str
    group: str
    about: str
    optional: bool = True


_ABOUT = {
    "一页看懂": "表决、资金、先改什么、还差什么，一页说完",
    "目录": "有哪些表，点名称跳过去",
    "参数": "小区名称、日期、事项类型、核定总投资、各级补助",
    "户室清册": "一户一行：门牌、建筑面积、产权人、电话",
    "同意表": "收回一份登记一行：意见、签字、日期",
    "议题": "一次表决几件事的，一件一行",
    "计算说明": "每个数的公式、数字、条文、来自哪些格",
    "运行记录": "每次运行的时间、结果、输入指纹",
    "帮助": "按什么顺序做、颜色的意思、容易弄错的地方",
    **{sheet.name: sheet.about for sheet in OPTIONAL},
    **RESULTS,
}
"""Name → what stands on it: of subjects as they say it themselves."""
_NAMES: dict[str, tuple[str, ...]] = {
    LOOK: ("一页看懂", "目录"),
    FILL: (
        *("参数", "户室清册", "同意表", "议题", "地方规则", "送达", "征求意见", "改造项目"),
        *("项目版本", "会议", "会议签到", "表决票", "异议登记", "决议签字", "光荣榜", "楼层系数"),
        *("缴款台账", "资金到位", "人工确认", "工作流程", "前置条件", "物业意向"),
    ),
    MEND: ("问题清单", "待办清单", "催办"),
    VOTE: (
        *("同意率", "分项意见", "楼栋图", "表决结论", "表决明细", "询异清单", "送达情况"),
        *("纸质与线上",),
    ),
    MONEY: ("资金", "出资分摊", "项目排序"),
    PAPERS: (
        *("征求意见汇总", "征求意见建议", "项目对照", "会议表决", "人员核对", "光荣榜汇总", "流程核查"),
        *("倒排工期", "物业测算"),
    ),
    RECORD: ("计算说明", "运行记录", "帮助"),
}
_ALWAYS = frozenset({"一页看懂", "目录", "参数", "户室清册", "同意表", "帮助"})


def _new(group: str) -> list[str]:
    """Of subjects that nobody has given a place: a sheet to fill in at the end of those, a result after the papers."""
    placed = {name for names in _NAMES.values() for name in names}
    gathered = {FILL: [sheet.name for sheet in OPTIONAL], PAPERS: list(RESULTS)}
    return [name for name in gathered.get(group, ()) if name not in placed]


IN_ORDER = tuple(
    Place(name, group, _ABOUT[name], name not in _ALWAYS)
    for group, names in _NAMES.items()
    for name in (*names, *_new(group))
)
"""A sheet of the user's own stands with those to fill in."""
_GROUP = {place.name: place.group for place in IN_ORDER}
_AT = {place.name: number for number, place in enumerate(IN_ORDER)}
FOLDED = frozenset({"催办", "表决明细", "计算说明", "运行记录"})
"""Looked up now and then: hidden, and named in 目录 with the way to see them."""


def group_of(name: str) -> str:
    """Of a sheet by its name."""
    return _GROUP.get(name, FILL)


def rank(name: str) -> int:
    """Where it stands; a paper grid and whatever else is the user's own, after 同意表."""
    return _AT.get(name, _AT["同意表"])
