"""The sheets of a workbook in the order of the work, in groups that share a colour of their tabs."""

from dataclasses import dataclass

LOOK, FILL, MEND, VOTE, MONEY, PAPERS, RECORD = "先看", "填写", "核对", "表决", "资金", "卷宗", "记录"
GROUPS = (LOOK, FILL, MEND, VOTE, MONEY, PAPERS, RECORD)


@dataclass(frozen=True, slots=True)
class Place:
    """`about`: what stands on it, for 目录 · `optional`: hidden while it holds nothing."""

    name: str
    group: str
    about: str
    optional: bool = True


IN_ORDER = (
    Place("一页看懂", LOOK, "表决、资金、先改什么、还差什么，一页说完", optional=False),
    Place("目录", LOOK, "有哪些表，点名称跳过去", optional=False),
    Place("参数", FILL, "小区名称、日期、事项类型、核定总投资、各级补助", optional=False),
    Place("户室清册", FILL, "一户一行：门牌、建筑面积、产权人、电话", optional=False),
    Place("同意表", FILL, "收回一份登记一行：意见、签字、日期", optional=False),
    Place("议题", FILL, "一次表决几件事的，一件一行"),
    Place("地方规则", FILL, "本地的表决规则，有文件的才填"),
    Place("送达", FILL, "表决票送到了哪些户"),
    Place("征求意见", FILL, "居民征求意见表，一户一行"),
    Place("改造项目", FILL, "要做的项目，一项一行"),
    Place("项目版本", FILL, "告知、征求意见、历次排序的项目清单"),
    Place("会议", FILL, "开过的会"),
    Place("会议签到", FILL, "每次会议谁到了"),
    Place("表决票", FILL, "收回的表决票，一张一行"),
    Place("异议登记", FILL, "结果公示后谁提出了异议、怎样答复的"),
    Place("决议签字", FILL, "决议上的签名"),
    Place("光荣榜", FILL, "捐资捐物、投工投劳"),
    Place("楼层系数", FILL, "按楼层系数分摊的才填"),
    Place("缴款台账", FILL, "各户缴款、退款"),
    Place("资金到位", FILL, "本年到位的资金"),
    Place("人工确认", FILL, "是不是同一个人，由您答"),
    Place("工作流程", FILL, "一征三议两公开的各步"),
    Place("前置条件", FILL, "三个前置条件和证明材料"),
    Place("物业意向", FILL, "愿不愿意请物业、出多少"),
    Place("问题清单", MEND, "哪一格有问题、怎么改；点位置跳过去"),
    Place("待办清单", MEND, "下一步敲谁家的门；有姓名电话，只供内部使用"),
    Place("催办", MEND, "每栋楼一段发到群里的话；只有门牌"),
    Place("同意率", VOTE, "小区、楼栋、单元的户数、人数、面积"),
    Place("分项意见", VOTE, "改造、出资各有多少户同意"),
    Place("楼栋图", VOTE, "每栋一张，一户一格，A3 打印"),
    Place("表决结论", VOTE, "结论，和全小区每项检验的基数、需要、实得、还差"),
    Place("表决明细", VOTE, "楼栋、单元的各项检验，供参考"),
    Place("询异清单", VOTE, "公示后的异议和答复；有姓名，只供内部使用"),
    Place("送达情况", VOTE, "表决票送到了哪些户，怎么送的"),
    Place("纸质与线上", VOTE, "两处都答了的，以哪份为准；有门牌，只供内部使用"),
    Place("资金", MONEY, "钱从哪里来"),
    Place("出资分摊", MONEY, "每户应出的金额"),
    Place("项目排序", MONEY, "资金够做到哪一项"),
    Place("征求意见汇总", PAPERS, "各项目有多少户想做"),
    Place("征求意见建议", PAPERS, "居民写的意见建议"),
    Place("项目对照", PAPERS, "各版项目清单改了什么"),
    Place("会议表决", PAPERS, "到会、票数、决议"),
    Place("人员核对", PAPERS, "签到、投票、签字是不是同一批人"),
    Place("光荣榜汇总", PAPERS, "捐赠的合计"),
    Place("流程核查", PAPERS, "各步缺什么、前置条件、建成年代"),
    Place("倒排工期", PAPERS, "各步最迟哪天开始"),
    Place("物业测算", PAPERS, "一年收支够不够"),
    Place("计算说明", RECORD, "每个数的公式、数字、条文、来自哪些格"),
    Place("运行记录", RECORD, "每次运行的时间、结果、输入指纹"),
    Place("帮助", RECORD, "按什么顺序做、颜色的意思、容易弄错的地方", optional=False),
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
