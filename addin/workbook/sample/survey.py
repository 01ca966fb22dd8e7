"""征求意见 of the sample: the seed's three sheets as they stand (sources.md §P2), the rest drawn by a seeded lot.

The ticks were lost when the paper was scanned: all ticks here are invented, by lot, the likelier the earlier an option
came in the ranking that followed.  Invented too are the other households' sheets, and every suggestion but the seed's.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from addin.workbook.contents import Row, Value
from addin.workbook.sample.people import owners
from addin.workbook.sample.places import BUNGALOW, Door, doors
from addin.workbook.sample.seed import SEED
from validators.sheets.survey.options import OPTIONS

FIRST_DAY, DAYS = date(2020, 6, 24), 12
SHEETS = 104
"""So many came back beside the seed's three."""
WANTED = (75, 30, 50, 42, 70, 62, 84, 79, 34, 37, 66, 40, 46, 20, 27)
"""Of a hundred households, by option, in the order of the sheet."""
MARKS = ("√",) * 12 + ("✓", "✓", "☑", "1", "是")

SEED_SHEETS: dict[str, dict[str, Value]] = {
    "4#1单元4楼东": {
        "姓名": "卢曙明",
        "电话": "1380476365",
        "住址": "中解院 小区 4栋 1单元 4层 7号",
        "意见建议": "外来车辆占用小区内资源，导致本小区车主没有停车位…楼梯是公共过道垃圾不易长时间存放",
        "日期": date(2020, 6, 25),
        "扫描件": "卷一-3",
    },
    "4#2单元3楼东": {
        "姓名": "宋富兰",
        "电话": "13837337007 13833571108",
        "住址": "农研苑小区四栋二单元三层5号",
        "意见建议": "1993年建成的该小区，现在太老旧，以安全为重，建议拆除重建",
        "日期": date(2020, 6, 25),
        "扫描件": "卷一-4",
    },
    "2#1单元1楼东": {
        "姓名": "范晴霞",
        "电话": "13803939090",
        "住址": "农研院小区 2栋 1单元 1层 1号",
        "日期": date(2020, 6, 24),
        "扫描件": "卷一-5",
    },
}
MENDED: dict[str, dict[str, Value]] = {
    "4#1单元4楼东": {"电话": "13804763650", "住址": "4栋1单元4层7号"},
    "4#2单元3楼东": {"电话": "13837337007", "住址": "4栋2单元3层5号"},
    "2#1单元1楼东": {"住址": "2栋1单元1层1号"},
}
SUGGESTIONS = {
    "1#2单元3楼西": "路灯太暗，晚上老人出门不方便",
    "3#2单元2楼东": "希望先修暖气，冬天室内温度不够",
    "平房4排1号": "平房下雨积水，请一并疏通排水",
    "307#1单元3楼西": "充电桩要离楼远一些，注意防火",
    "2#3单元4楼西": "健身器材请放在南边空地",
    "1#3单元4楼西": "无",
}
SLIPS: dict[str, dict[str, Value]] = {
    # a name heard and not read; a tenant who answered for the owner
    "3#1单元3楼东": {"姓名": "李静芸"},
    "1#1单元5楼西": {"姓名": "马玉山"},
}
STRAY: dict[str, Value] = {"姓名": "王秀英", "住址": "2栋4单元3层5号", "日期": date(2020, 6, 30)}
"""2号楼 has three units."""


def rows(clean: bool) -> Sequence[Row]:
    """The sheets that came back, building by building."""
    random = Random(SEED + 2)
    places = doors()
    people = owners(places, Random(SEED))
    spoken = SEED_SHEETS.keys() | SUGGESTIONS.keys() | SLIPS.keys()
    silent = [door.key for door in places if door.key not in spoken]
    answered = spoken | set(random.sample(silent, SHEETS + 3 - len(spoken)))
    found: list[Row] = [_sheet(door, people[door.key], random, clean) for door in places if door.key in answered]
    if clean:
        return found
    again = next(row for row in found if row["姓名"] == "冯志民")
    return [*found, again, STRAY | _ticks(random, clean), {**STRAY, "姓名": "汪山", "住址": "3#2单元6楼东"}]


def _sheet(door: Door, owner: tuple[str, str], random: Random, clean: bool) -> dict[str, Value]:
    name, phone = owner
    row: dict[str, Value] = {"姓名": name, "住址": _written(door, random)}
    if phone:
        row["电话"] = phone
    row |= {"日期": FIRST_DAY + timedelta(random.randrange(DAYS)), **_ticks(random, clean)}
    if door.key in SUGGESTIONS:
        row["意见建议"] = SUGGESTIONS[door.key]
    row |= SEED_SHEETS.get(door.key, {})
    return row | (MENDED if clean else SLIPS).get(door.key, {})


def _ticks(random: Random, clean: bool) -> dict[str, Value]:
    """At least one."""
    drawn = {option for option, share in zip(OPTIONS, WANTED, strict=True) if random.randrange(100) < share}
    marks = {option: random.choice(MARKS) for option in OPTIONS if option in (drawn or {next(iter(OPTIONS))})}
    return {option: "√" if clean else mark for option, mark in marks.items()}


def _written(door: Door, random: Random) -> str:
    """As one of three hands writes it."""
    if door.building == BUNGALOW:
        return f"平房{door.unit}排{door.room}号"
    hands = (
        f"{door.building}栋{door.unit}单元{door.floor}层{door.room}号",
        f"{door.building}#{door.unit}单元{door.floor}楼{door.side}",
        f"{door.building}号楼{door.unit}单元{door.floor}层{door.side}户",
    )
    return random.choice(hands)
