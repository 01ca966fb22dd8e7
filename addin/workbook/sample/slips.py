"""The mistakes of the sample: the seed's own (sources.md §P8), and the few that a tired clerk adds when typing.

Door → header → what stands there instead of the right value.
"""

from addin.workbook.contents import Value

Slips = dict[str, dict[str, Value]]

ROSTER_SLIPS: Slips = {
    "4#1单元4楼东": {"联系电话": "1380476365"},  # ten digits
    "4#2单元3楼东": {"联系电话": "13837337007 13833571108"},  # two in one cell
    "平房1排2号": {"产权人": "谷献岭"},  # 谷献锋 once more, spelt otherwise in the register itself
}

ANSWER_SLIPS: Slips = {
    # one person, several spellings
    "2#1单元1楼东": {"签字": "冯晴霞"},
    "3#1单元1楼西": {"签字": "余文简"},
    "2#3单元4楼西": {"签字": "谷献岭"},
    "平房1排2号": {"签字": "谷超岭"},
    "2#3单元1楼东": {"签字": "李洪铭"},
    "平房3排1号": {"签字": "李洪瑞"},
    "1#1单元3楼西": {"签字": "余全民"},
    # a surname only
    "3#2单元3楼东": {"签字": "胡"},
    # not signed
    "1#3单元2楼东": {"签字": ""},
    "3#2单元5楼西": {"签字": ""},
    "4#1单元2楼西": {"签字": ""},
    # not plainly anything
    "1#1单元2楼东": {"意见": "？"},
    "3#1单元4楼东": {"意见": "先修暖气再说"},
    # signed, but no opinion
    "4#2单元5楼东": {"意见": ""},
    # slips of the keyboard: a floor that 3号楼 has not, two digits of a year, a month too early
    "3#2单元1楼东": {"楼层": 7},
    "1#2单元3楼东": {"签字日期": "20.7.3"},
    "2#2单元4楼西": {"签字日期": "2020.6.4"},
}

SECOND_SHEETS: Slips = {
    "2#1单元1楼东": {"签字": "董晴霞", "备注": "又交来一份"},
}
"""Doors that handed in a second sheet."""
