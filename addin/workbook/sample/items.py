"""改造项目 and 项目版本 of the sample: the notice and both rankings word for word (sources.md §P1, §P6).

The items are those of the second ranking, its third split in two, for 围墙 is 基础类 and 粉刷 完善类 (sources.md §2).
Invented: the codes, the estimated costs (within the approved total as far as the order reaches, so that the last items
wait), and, in the clean sample, the reasons why three options of the survey were left out.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from addin.workbook.contents import Row, Value
from addin.workbook.sample.meeting import FIRST_RANKING, POSTED, SECOND_RANKING
from addin.workbook.sample.settings import NOTICE_FIRST

NOTICE = """
修缮围墙，公共区域内外墙粉刷美化 | X03、X04
小区内道路提升维修 | Y01
小区绿化改造或填补 | X08
增设小区大门智能门禁系统及道闸 | X01
改造给排水、供暖管网，检查井及化粪池，更换破损窨井盖 | X11
公共路灯设施照明提升和改造 | X05
设置自行车、电动车等非机动车停车棚，配置充电桩 | X07
规范机动车停车位 | Y02
提升改造居民休闲活动区域，增设健身器材、休闲座椅 | X09
室外架空电缆整理或弱电线缆地下铺设 | X06
配建党建、社区活动、物业便民服务等公共用房 | Y03
更换落水管，增设空调排水管 | X13
"""
RANKED = """
增设小区大门智能门禁系统及道闸 | X01
社区和楼宇出入口及重要区域配置安防监控设备 | X02
修缮围墙，公共区域内外墙粉刷美化 | X03、X04
公共路灯设施照明提升和改造 | X05
室外架空电缆整理或弱电线缆地下铺设 | X06
设置自行车、电动车等非机动车停车棚，配置充电桩 | X07
小区空地改造或填补 | X08
提升改造居民休闲活动区域，增设健身器材、休闲座椅 | X09
配置快递柜 | X10
改造排水、供暖管网，检查井及化粪池，更换破损窨井盖 | X11
设置消防设施 | X12
修缮损坏落水管，增设空调排水管 | X13
"""
REWORDED = {
    "改造排水、供暖管网，检查井及化粪池，更换破损窨井盖": "改造雨水、检查井及化粪池，更换破损窨井盖、污水",
    "设置消防设施": "安置消防设施",
}
"""In the second ranking."""
LEFT_OUT = {
    "小区内道路提升维修": ("Y01", "已列入市政道路维修计划"),
    "规范改造机动车，增设车辆管理系统": ("Y02", "院内场地不足，另行研究"),
    "配建党建、社区活动、物业便民服务等公共用房": ("Y03", "借用市农研所闲置房屋"),
}
WORDS = "经全体居民征集意见，报街道同意，与业委会、业主代表协商排序"
NOTE = "根据上级拨付资金和居民分摊10%的资金按以上排序资金用完为止"
SPLIT = "修缮围墙，公共区域内外墙粉刷美化"

ITEMS = """
X01 | 增设小区大门智能门禁系统及道闸 | 基础类 | 286000 | 1
X02 | 社区和楼宇出入口及重要区域配置安防监控设备 | 基础类 | 412000 | 2
X03 | 修缮围墙 | 基础类 | 168000 | 3
X04 | 公共区域内外墙粉刷美化 | 完善类 | 396000 | 3
X05 | 公共路灯设施照明提升和改造 | 基础类 | 154000 | 4
X06 | 室外架空电缆整理或弱电线缆地下铺设 | 基础类 | 468000 | 5
X07 | 设置自行车、电动车等非机动车停车棚，配置充电桩 | 完善类 | 238000 | 6
X08 | 小区空地改造或填补 | 完善类 | 265000 | 7
X09 | 提升改造居民休闲活动区域，增设健身器材、休闲座椅 | 完善类 | 196000 | 8
X10 | 配置快递柜 | 提升类 | 48000 | 9
X11 | 改造雨水、检查井及化粪池，更换破损窨井盖、污水 | 基础类 | 498000 | 10
X12 | 安置消防设施 | 基础类 | 185000 | 11
X13 | 修缮损坏落水管，增设空调排水管 | 基础类 | 52000 | 12
"""
"""Code, name, class, cost, rank."""
ASKED = {
    "X02": "社区和楼宇出入口及重要区域配置安防监控设备，并建立监控室",
    "X08": "小区绿化改造或填补",
    "X11": "改造给排水、供暖管网，检查井及化粪池，更换破损窨井盖",
    "X12": "配置小区消防设施",
    "X13": "更换落水管，增设空调排水管",
}
"""The survey's words for it, which only the clean sample has as 别名."""


def items(clean: bool) -> Sequence[Row]:
    """改造项目."""
    rows: list[Row] = []
    for line in ITEMS.strip().splitlines():
        code, name, group, cost, rank = (part.strip() for part in line.split("|"))
        row: dict[str, Value] = {"代码": code, "项目名称": name, "类别": group, "概算": int(cost), "排序": int(rank)}
        also = SPLIT if code in ("X03", "X04") else ASKED.get(code, "") if clean else ""
        rows.append(row | ({"别名": also} if also else {}))
    return rows


def versions(clean: bool) -> Sequence[Row]:
    """项目版本: the codes, and the reasons for what was left out, stand in the clean sample only."""
    second = [(REWORDED.get(wording, wording), code) for wording, code in _lines(RANKED)]
    rows = [
        *_version(
            POSTED,
            "告知",
            NOTICE_FIRST["告知开始"] if clean else date(2020, 6, 29),
            _lines(NOTICE),
            "建设办老旧小区改造提升指挥部、家属院居民议事会",
        ),
        *_version(FIRST_RANKING, "排序", date(2020, 7, 14), _lines(RANKED), "居民议事会"),
        *_version(SECOND_RANKING, "排序", date(2020, 7, 22), second, "业委会、业主代表"),
    ]
    rows[-len(second)] |= {"备注": NOTE}
    for row in (rows[-len(second)], rows[-2 * len(second)]):
        row |= {"理由": WORDS}
    if not clean:
        return [{header: value for header, value in row.items() if header != "代码"} for row in rows]
    same: Row = {"版本": SECOND_RANKING, "类型": "排序", "日期": date(2020, 7, 22)}
    return [*rows, *({**same, "项目名称": name, "代码": code, "理由": why} for name, (code, why) in LEFT_OUT.items())]


def _lines(text: str) -> list[tuple[str, str]]:
    pairs = (line.split("|") for line in text.strip().splitlines())
    return [(wording.strip(), code.strip()) for wording, code in pairs]


def _version(
    name: str, kind: str, dated: Value, lines: Sequence[tuple[str, str]], by: str
) -> Iterator[dict[str, Value]]:
    for number, (wording, code) in enumerate(lines, start=1):
        head: dict[str, Value] = {"版本": name, "类型": kind, "日期": dated, "决定单位": by}
        yield head | {"序号": number, "项目名称": wording, "代码": code}
