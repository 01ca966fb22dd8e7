"""同意表 of the sample: what came back from every building but 307楼, typed as five different sheets were written."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from addin.workbook.contents import Row, Value
from addin.workbook.sample.people import INSTITUTE, SEED_OWNERS
from addin.workbook.sample.places import BUNGALOW, PAPER_BUILDING, Door
from addin.workbook.sample.slips import ANSWER_SLIPS, SECOND_SHEETS

FIRST_DAY = date(2020, 6, 24)
DAYS = 17
"""How long sheets came in."""

NOT_COLLECTED = 7
AGAINST = 5
ABSTAIN = 3
"""So many doors, drawn by lot among those the seed does not speak of."""

HANDS = {
    "1": "{building}#|{unit}单元|{floor}楼||{side}",
    "2": "{building}栋|{unit}单元|{floor}层|{room}号|",
    "3": "{building}号楼|{unit}|{floor}||{side}户",
    "4": "四栋|{unit_numeral}单元|{floor_numeral}层|{room}号|",
    BUNGALOW: "平房|{unit}排||{room}号|",
}
"""楼栋 | 单元 | 楼层 | 房号 | 户位 as each building's sheet has them."""
NUMERALS = "零一二三四五六"
CONSENT = ("同意",) * 14 + ("√",) * 4 + ("同 意", "是")
AGENT = {"签字": "郭宏民", "代理依据": "市农研所授权委托书"}


def answers(doors: list[Door], owners: Mapping[str, str], random: Random, clean: bool) -> list[Row]:
    """The rows of the list; `owners` by door."""
    doors = [door for door in doors if door.building != PAPER_BUILDING]
    opinions = _opinions(doors, random)
    pages = _pages(doors)
    rows = []
    for door in doors:
        opinion = opinions.get(door.key, "同意")
        signed_on = FIRST_DAY + timedelta(random.randrange(DAYS))
        typed = random.choice(CONSENT)
        if not opinion:
            continue
        row: dict[str, Value] = {"意见": opinion, "签字": owners[door.key], "签字日期": signed_on}
        row["扫描件"] = pages[door.building, door.unit]
        if owners[door.key] == INSTITUTE:
            row |= AGENT
        if clean:
            rows.append(_row(_plain(door), row))
            continue
        if opinion == "同意":
            row["意见"] = typed
        rows.append(_row(_typed(door), row | ANSWER_SLIPS.get(door.key, {})))
        if door.key in SECOND_SHEETS:
            rows.append(_row(_typed(door), row | SECOND_SHEETS[door.key]))
    return rows


def _pages(doors: list[Door]) -> dict[tuple[str, str], str]:
    """Where each unit's sheet lies in the scanned file; invented."""
    units = dict.fromkeys((door.building, door.unit) for door in doors)
    return {unit: f"卷二-{number:02d}" for number, unit in enumerate(units, start=3)}


def _opinions(doors: list[Door], random: Random) -> dict[str, str]:
    """Those who did not agree; blank where nobody answered."""
    spoken = {line.split("  ")[0] for line in SEED_OWNERS.strip().splitlines()} | ANSWER_SLIPS.keys()
    silent = [door.key for door in doors if door.key not in spoken]
    drawn = random.sample(silent, NOT_COLLECTED + AGAINST + ABSTAIN)
    said = [""] * NOT_COLLECTED + ["不同意"] * AGAINST + ["弃权"] * ABSTAIN
    return dict(zip(drawn, said, strict=True))


def _row(place: Mapping[str, Value], answer: Mapping[str, Value]) -> Row:
    return {header: value for header, value in {**place, **answer}.items() if value != ""}


def _plain(door: Door) -> dict[str, Value]:
    return {
        "楼栋": door.building,
        "单元": door.unit,
        "楼层": door.floor or "",
        "房号": str(door.room),
        "户位": door.side,
    }


def _typed(door: Door) -> dict[str, Value]:
    """The door as that building's sheet writes it."""
    parts = HANDS[door.building].format(
        **door._asdict(), unit_numeral=NUMERALS[int(door.unit)], floor_numeral=NUMERALS[door.floor]
    )
    return dict(zip(("楼栋", "单元", "楼层", "房号", "户位"), parts.split("|"), strict=True))
