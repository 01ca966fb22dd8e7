"""参数 of the sample.

Dates and wording are the seed's.  Invented: the district, the areas and the money, which lies in the band of published
costs (1.9–3.1万元 a household, sources.md §2) with grants of exactly 90 %.  The matter is taken as 特别: sheds and
charging posts and gates rebuild common facilities, and in doubt the stricter majority is the safer (sources.md §1.1).
"""

from datetime import date

from addin.workbook.contents import Value
from addin.workbook.sample import management

SETTINGS: dict[str, Value] = {
    "小区名称": "市农研所家属院",
    "区县": "示范区",
    "街道": "建设街道",
    "社区": "锦绣社区",
    "建成日期": date(1993, 10, 1),
    "征求意见开始": date(2020, 6, 24),
    "征求意见结束": date(2020, 7, 12),
    "告知开始": date(2020, 6, 29),
    "告知结束": date(2020, 7, 1),
    "议题": "小区改造提升实施方案及居民出资",
    "表决日期": date(2020, 7, 23),
    "事项类型": "特别",
    "建设单位": "市农研所",
    "核定总投资": 3_186_400,
    "中央补助": 1_274_560,
    "省级补助": 637_280,
    "市级补助": 637_280,
    "区级补助": 318_640,
    "其他资金": 0,
    "分摊方式": "按面积",
    "最高层数": 6,
    "目标日期": date(2020, 11, 20),
    **management.SETTINGS,
    "填报单位": "建设街道办事处",
    "负责人": "王彦敏",
    "填表人": "崔守勤",
    "联系电话": "0393-1234567",
    "填报日期": date(2020, 7, 27),
}

NOTICE_FIRST: dict[str, Value] = {"告知开始": date(2020, 6, 19), "告知结束": date(2020, 6, 23)}
"""The seed's notice came after its survey; the clean sample puts it right."""


def settings(clean: bool) -> dict[str, Value]:
    """Values by 项目."""
    return SETTINGS | NOTICE_FIRST if clean else SETTINGS
