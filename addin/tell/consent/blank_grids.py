"""同意表 to be printed: one record per floor of a page, the pages by how many doors they have; and the lists."""

from collections.abc import Callable, Iterator, Mapping

from addin.outcome import Outcome
from addin.tell.consent.pages import NARROWEST, WIDEST, pages
from addin.tell.figure import Field, RecordSet, Value
from validators.address.address import building_name

NUMERALS = {2: "两", 3: "三", 4: "四"}
SOURCE = "户室清册"


def name_of(doors: int) -> str:
    """同意表两户, 同意表三户 …"""
    return f"同意表{NUMERALS[doors]}户"


def _grids(doors: int) -> Callable[[Outcome], Iterator[Mapping[str, Value]]]:
    def records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
        for page in pages(outcome.votes[0].roll)[0]:
            if len(page.doors) == doors:
                names = {f"户{number}": name for number, name in enumerate(page.doors, start=1)}
                for floor in page.floors:
                    at_top = floor == page.floors[0]
                    yield {
                        "表名": page.sheet,
                        "单元": page.unit,
                        "张": page.number,
                        "楼号": page.unit if at_top else "",
                        "楼层": floor,
                        **names,
                    }

    return records


def _lists(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for page in pages(outcome.votes[0].roll)[1]:
        for dwelling in page.dwellings:
            row = dwelling.row
            yield {
                "表名": page.sheet,
                "单元": page.unit,
                "张": page.number,
                "楼栋": building_name(row.building),
                "单元号": row.unit,
                "楼层": row.floor,
                "房号": row.room,
                "户位": row.door,
            }


GRIDS = tuple(
    RecordSet(
        name_of(doors),
        f"空白同意表里每层 {doors} 户的页，每层一行，从下往上",
        (
            Field("表名", "如 同意表-3号楼1单元，用作工作表名"),
            Field("单元", "如 3号楼1单元"),
            Field("张", "本单元的第几张"),
            Field("楼号", "同单元，只在每页第一行"),
            Field("楼层"),
            *(Field(f"户{number}", "如 东户、01户") for number in range(1, doors + 1)),
        ),
        _grids(doors),
        SOURCE,
    )
    for doors in range(NARROWEST, WIDEST + 1)
)
LISTS = RecordSet(
    "同意表名单",
    "空白同意表里排不成楼层和户位的（平房、商铺等），每户一行",
    (
        Field("表名", "如 同意表-平房1排，用作工作表名"),
        Field("单元", "如 平房1排"),
        Field("张", "本单元的第几张"),
        Field("楼栋"),
        Field("单元号"),
        Field("楼层"),
        Field("房号"),
        Field("户位"),
    ),
    _lists,
    SOURCE,
)
