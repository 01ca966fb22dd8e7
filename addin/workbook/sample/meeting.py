"""The meeting of 23 July 2020: who signed in, who voted, who signed the rankings (sources.md §P4, §P6, §P7).

The marks on the ballots were lost in scanning, so as typed they are 看不清; the clean sample invents them.
"""

from collections.abc import Sequence
from datetime import date

from addin.workbook.contents import Row, Value

MEETING = "第一届业主委员会第二次会议"
DAY = date(2020, 7, 23)
FIRST_RANKING, SECOND_RANKING = "改造项目排序（2020-07-14）", "改造项目排序（2020-07-22）"

LISTED = """
业委会成员|余聚安|主任|市农研所|1#2单元4楼东|余聚安
业委会成员|汪华安|副主任|市农研所|平房2排3号|汪华安
业委会成员|亓文简|副主任|市农研所|3#1单元1楼西|亓文简
业委会成员|冯志民|委员|市联通|4#2单元4楼东|冯志民
业委会成员|冯晴霞|委员|市农研所|2#1单元1楼东|冯晴霞
业主代表|余会民|楼道长|市农研所|1#1单元3楼西|余会民
业主代表|李振民|楼道长|市农研所|1#3单元3楼东|李振民
业主代表|李洪锡|楼道长|市农研所|2#3单元1楼东|李洪锡
业主代表|谷献锋|楼道长|市农研所|2#3单元4楼西|谷献锋
业主代表|张学勉|楼道长||4#1单元3楼东|张学勉
业主代表|郭惠|楼道长|市农研所|平房4排1号|郭惠
建设办、社区|王彦敏|主任|建设办||王彦敏
建设办、社区|陈合民|主任|锦绣社区|陈合民|陈合民
建设办、社区|赵白石|主任|锦绣社区||赵白石
建设办、社区|崔守勤|网格员|锦绣社区||崔守勤
列席人员|陈建敏|副院长|市农研所|2#3单元2楼东|
列席人员|郭宏民|副院长|市农研所|1#2单元3楼西|
列席人员|张俊朋|门岗|市农研所|1#3单元1楼西|张俊朋
"""
"""类别, 姓名, 职务, 工作单位, 住址, 签到; one 住址 holds a name."""
SLIPS = ["冯志民", "李江", "祁文松", "李石生", "胡", "范晴霞", "张学勉", "汪山", "郭\u3000江", "谷献岭", "李洪铭"]
POSTED = "告知"
SIGNED = {
    POSTED: ("余德林", "汪山", "汪山"),
    FIRST_RANKING: ("范晴霞", "汪瑞山", "李兰", "冯志民", "余惠"),
    SECOND_RANKING: (
        *("余永林", "汪宇瑞", "祁文简", "李洪瑞", "汪志江", "董晴霞"),
        *("郭惠", "李和民", "张岩兰", "谷超岭", "余江"),
    ),
}
LOST = "勾选痕迹扫描时丢失"
VOTERS = ["余聚安", "汪华安", "亓文简", "冯志民", "范晴霞", "余会民", "李振民", "李洪锡", "谷献锋", "张学勉", "郭惠"]
"""The same eleven, spelt as the register spells them."""
INVENTED = ("通过",) * 9 + ("不通过", "弃权")


def meetings(clean: bool) -> Sequence[Row]:
    """会议: what stands at the head of the sign-in sheet."""
    return [
        {
            "会议": MEETING,
            "日期": DAY,
            "时间": "19:30",
            "地点": "锦绣社区二楼会议室",
            "主题": "审议小区改造提升实施方案",
            "会议类型": "河南业委会会议",
            "召集人": "陈合民",
            "副召集人": "余聚安",
        }
    ]


def attendance(clean: bool) -> Sequence[Row]:
    """会议签到: eighteen listed."""
    text = LISTED.replace("冯晴霞", "范晴霞").replace("锦绣社区|陈合民|", "锦绣社区||") if clean else LISTED
    heads = ("类别", "姓名", "职务", "工作单位", "住址", "签到")
    lines = [dict(zip(heads, line.split("|"), strict=True)) for line in text.strip().splitlines()]
    return [{"会议": MEETING, "日期": DAY, **_filled(line), "扫描件": "签到表"} for line in lines]


def ballots(clean: bool) -> Sequence[Row]:
    """表决票: ten slips without the box 弃权, the last with it."""
    if clean:
        homes = {str(row["姓名"]): row["住址"] for row in attendance(clean) if "住址" in row}
        return [
            {"票号": f"{at:02}", "姓名": name, "住址": homes[name], "意见": mark, "票样": "有弃权栏"}
            for at, (name, mark) in enumerate(zip(VOTERS, INVENTED, strict=True), start=1)
        ]
    last = len(SLIPS) - 1
    return [
        {
            "姓名": name,
            "意见": "看不清",
            "备注": LOST,
            "票样": "有弃权栏" if at == last else "无弃权栏",
            "扫描件": f"表决票-{at + 1}",
        }
        for at, name in enumerate(SLIPS)
    ]


def signatures(clean: bool) -> Sequence[Row]:
    """决议签字: three names under the notice (one twice), five under the first ranking, eleven under the second."""
    signed = {POSTED: VOTERS[:2], FIRST_RANKING: VOTERS[:5], SECOND_RANKING: VOTERS} if clean else SIGNED
    return [
        {"决议": decision, "序号": str(at), "姓名": name} | ({"会议": MEETING} if decision == SECOND_RANKING else {})
        for decision, names in signed.items()
        for at, name in enumerate(names, start=1)
    ]


def _filled(line: dict[str, str]) -> dict[str, Value]:
    return {head: text for head, text in line.items() if text}
