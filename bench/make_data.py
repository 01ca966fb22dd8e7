"""A compound of any size as .xlsx, with about one row in a hundred wrong in some way; seeded, invented people."""

import random
from pathlib import Path

import xlsxwriter

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华建国文玉春梅红海"
FLOORS, DOORS, UNITS = 6, 2, 4
ROSTER = (
    "楼栋",
    "单元",
    "楼层",
    "房号",
    "户位",
    "房屋类型",
    "建筑面积",
    "产权人",
    "产权人代码",
    "联系电话",
    "困难类型",
    "备注",
)
CONSENT = ("楼栋", "单元", "楼层", "房号", "户位", "意见", "签字", "签字日期", "代理依据", "备注")
SETTINGS = {
    "小区名称": "大样本小区",
    "表决日期": "2020-07-23",
    "议题": "改造提升",
    "事项类型": "一般",
    "核定总投资": "250000000000",
    "中央补助": "225000000000",
}


def make(path: Path, households: int, seed: int | None = None) -> None:
    """Write the workbook; equal arguments give equal rows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    random_ = random.Random(households if seed is None else seed)
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    settings = book.add_worksheet("参数")
    for number, line in enumerate([("项目", "值", "说明"), *((k, v, "") for k, v in _settings(households).items())]):
        settings.write_row(number, 0, line)
    roster = [_dwelling(number, random_) for number in range(households)]
    _sheet(book, "户室清册", ROSTER, roster)
    _sheet(book, "同意表", CONSENT, [_answer(dwelling, random_) for dwelling in roster if random_.random() < 0.97])
    book.close()


def _settings(households: int) -> dict[str, object]:
    total = households * 25_000
    return {**SETTINGS, "核定总投资": total, "中央补助": total * 9 // 10}


def _dwelling(number: int, random_: random.Random) -> list[object]:
    rest, door = divmod(number, DOORS)
    rest, floor = divmod(rest, FLOORS)
    building, unit = divmod(rest, UNITS)
    owner = random_.choice(SURNAMES) + random_.choice(GIVEN) + random_.choice(GIVEN)
    phone = f"13{random_.randrange(10**9):09d}"
    if random_.random() < 0.005:
        phone = phone[:-1]
    area = round(random_.uniform(50, 120), 2)
    room = f"{floor + 1}0{door + 1}"
    where = [str(building + 1), str(unit + 1), floor + 1, room, "东西"[door]]
    return [*where, "住宅", area, owner, "", phone, "", ""]


def _answer(dwelling: list[object], random_: random.Random) -> list[object]:
    opinion = random_.choices(("同意", "√", "同 意", "不同意", "弃权", "随便"), (80, 8, 4, 5, 2.8, 0.2))[0]
    owner = str(dwelling[7])
    luck = random_.random()
    signature = "" if luck < 0.005 else owner[:-1] + random_.choice(GIVEN) if luck < 0.01 else owner
    return [*dwelling[:5], opinion, signature, "2020-07-01", "", ""]


def _sheet(book: xlsxwriter.Workbook, name: str, headers: tuple[str, ...], rows: list[list[object]]) -> None:
    sheet = book.add_worksheet(name)
    sheet.write_row(0, 0, headers)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, value)
            else:
                sheet.write_number(number, column, value)  # type: ignore[arg-type]
