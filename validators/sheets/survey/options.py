"""The 15 boxes of the real 居民征求意见表, which the blank workbook offers, and their classes.

Classes by the lists of 国办发〔2020〕23号 as sources.md §2 reads them; the first option mixes 围墙 (基础类) with 粉刷
(完善类).  A sheet may have any other options: each column whose header is no column of ours is one.
"""

from validators.meaning.items.normal import normal
from validators.sheets.items.row import Class
from validators.sheets.survey.tick import read as read_tick
from validators.table.column import Column

OPTIONS: dict[str, tuple[Class, ...]] = {
    "修缮围墙，公共区域内外墙粉刷美化": (Class.BASIC, Class.IMPROVING),
    "小区内道路提升维修": (Class.BASIC,),
    "小区绿化改造或填补": (Class.IMPROVING,),
    "改造给排水、供暖管网，检查井及化粪池，更换破损窨井盖": (Class.BASIC,),
    "公共路灯设施照明提升和改造": (Class.BASIC,),
    "设置自行车、电动车等非机动车停车棚，配置充电桩": (Class.IMPROVING,),
    "增设小区大门智能门禁系统及道闸": (Class.BASIC,),
    "社区和楼宇出入口及重要区域配置安防监控设备，并建立监控室": (Class.BASIC,),
    "更换落水管，增设空调排水管": (Class.BASIC,),
    "配置小区消防设施": (Class.BASIC,),
    "室外架空电缆整理或弱电线缆地下铺设": (Class.BASIC,),
    "配置快递柜": (Class.UPGRADING,),
    "提升改造居民休闲活动区域，增设健身器材、休闲座椅": (Class.IMPROVING,),
    "配建党建、社区活动、物业便民服务等公共用房": (Class.UPGRADING,),
    "规范改造机动车，增设车辆管理系统": (Class.IMPROVING,),
}
COLUMNS = tuple(
    Column(
        wording, read_tick, text=True, width=12, help="勾选的填 √，没有勾选的不填；项目名称可以改，可以增减列", own=True
    )
    for wording in OPTIONS
)
_CLASSES = {normal(wording): classes for wording, classes in OPTIONS.items()}


def classes_of(wording: str) -> tuple[Class, ...]:
    """The classes of an option worded as on the real sheet; none for any other."""
    return _CLASSES.get(normal(wording), ())
