"""The ways to split in words, and what they rest on: for explanations and for docs/law.md."""

from validators.sheets.money.choices import Method

FORMULAS = {
    Method.PER_HOUSEHOLD: "居民出资 ÷ 分摊户数",
    Method.PER_AREA: "居民出资 × 本户建筑面积 ÷ 参加分摊的建筑面积",
    Method.HOUSEHOLD_AND_AREA: "每户定额，加上按建筑面积的部分",
    Method.PER_FLOOR: "居民出资 × 本户权数 ÷ 各户权数之和；权数＝楼层系数 × 本户面积 ÷ 本单元同层面积",
    Method.PER_ITEM: "各项目按概算占比承担居民出资，只在受益范围内、按各项目自己的方式分摊",
}
BASES = {
    Method.PER_AREA: "《民法典》第二百八十三条：没有约定的，按专有部分面积所占比例（2021-01-01 起施行）；"
    "此前为《物权法》第八十条：没有约定的，按专有部分占建筑物总面积的比例（2007-10-01 至 2020-12-31）"
}
AGREED = (
    "参数“分摊方式”，须由业主共同决定（《民法典》第二百八十三条，2020-12-31 以前为《物权法》第八十条：有约定的按约定）"
)
