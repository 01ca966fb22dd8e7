"""From a workbook to the dossier: what stops what, and that nothing ever raises."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.tables import book, grid
from validators.finding import Finding
from validators.grid import CELL_ERRORS, Book, CellRef, Grid, Merge, Raw
from validators.reading import Reading, read_dossier
from validators.sheets.catalogue import RESULTS
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow
from validators.sheets.settings import Settings
from validators.subjects import OPTIONAL
from validators.table.column import columns_of

TODAY = date(2020, 8, 1)
SETTINGS = grid("参数", "| 项目 | 值 | 说明 |\n| 小区名称 | 市农研所家属院 | |\n| 表决日期 | 2020-07-23 | |")
ROSTER = grid(
    "户室清册",
    """
    | 楼栋 | 单元 | 楼层 | 户位 | 房屋类型 | 建筑面积 | 产权人 |
    | 307 | 1 | 1 | 东 | 住宅 | 89.5 | 郭付文 |
    | 307 | 1 | 1 | 西 | 住宅 | 89.5 | 祁文简 |
    | 307 | 1 | 2 | 东 | 住宅 | 89.5 | 孙破云 |
    """,
)
LIST = grid("同意表", "| 楼栋 | 单元 | 楼层 | 房号 | 户位 | 意见 | 签字 |\n| 307 | 1 | 2 | | 东 | 不同意 | 孙破云 |")
PAPER = grid(
    "同意表-307楼",
    "| 楼号 | 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 |\n| 307楼　单元 | 1 | 同意 | 郭付文 | 同意 | 祁文简 |",
)


def read(*grids: Grid) -> Reading:
    return read_dossier(book(*grids), TODAY)


def told(reading: Reading) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.place)) for finding in reading.findings if finding.code != "settings-default"]


def test_a_whole_workbook() -> None:
    reading = read(SETTINGS, ROSTER, PAPER, LIST)
    dossier = reading.dossier
    assert dossier.settings.compound == "市农研所家属院"
    assert dossier.setting_cell("vote_date") == CellRef("参数", 3, 2)
    assert [row.owner for row in dossier.dwellings] == ["郭付文", "祁文简", "孙破云"]
    assert [row.signature for row in dossier.answers] == ["孙破云", "郭付文", "祁文简"]
    assert dossier.register.dwelling_of == [2, 0, 1]
    assert told(reading) == [("grid-unit-missing", "同意表-307楼!A2")]
    assert [(count.name, count.rows) for count in reading.counts] == [
        ("参数", 2),
        ("户室清册", 3),
        ("同意表-307楼", 1),
        ("同意表", 1),
    ]


def test_a_roster_in_several_sheets_is_one_roster() -> None:
    head = "| 楼栋 | 房号 | 房屋类型 | 建筑面积 | 产权人 |\n"
    one, two = (grid(f"户室清册-{n}号楼", f"{head}| {n} | 101 | 住宅 | 80 | 张三 |") for n in (1, 2))
    assert [row.source.sheet for row in read(SETTINGS, one, two, LIST).dossier.dwellings] == [
        "户室清册-1号楼",
        "户室清册-2号楼",
    ]


def test_without_a_roster_the_answers_are_still_read() -> None:
    reading = read(SETTINGS, LIST)
    assert told(reading) == [("roster-missing", "户室清册")]
    assert len(reading.dossier.answers) == 1
    assert reading.dossier.register.dwelling_of == [None]


def test_without_settings_everything_is_at_its_default() -> None:
    reading = read(ROSTER, LIST)
    assert told(reading) == [("settings-missing", "参数")]
    assert reading.dossier.settings == Settings()


def test_a_broken_sheet_stops_itself_only() -> None:
    broken = grid("户室清册-2号楼", "| 楼栋 | 房号 | 产权人 |\n| 2 | 101 | 张三 |")
    reading = read(SETTINGS, ROSTER, broken, LIST)
    assert told(reading) == [("column-missing", "户室清册-2号楼!A1")]
    assert len(reading.dossier.dwellings) == 3
    assert reading.counts[2].rows == 0


def test_whole_addresses_find_the_dwellings_of_separate_columns() -> None:
    answers = grid(
        "同意表", "| 地址 | 意见 | 签字 |\n| 307#1单元2楼东 | 不同意 | 孙破云 |\n| 307栋1单元1层西户 | 同意 | 祁文简 |"
    )
    reading = read(SETTINGS, ROSTER, answers)
    assert reading.dossier.register.dwelling_of == [2, 1]
    assert told(reading) == []


def test_an_untouched_list_says_nothing() -> None:
    header_only = grid("同意表", "| 楼栋 | 单元 | 房号 | 意见 | 签字 |")
    for untouched in (Grid("同意表", []), header_only):
        reading = read(SETTINGS, ROSTER, untouched, PAPER)
        assert told(reading) == [("grid-unit-missing", "同意表-307楼!A2")]
        assert [count.rows for count in reading.counts if count.name == "同意表"] == [0]


def test_a_workbook_without_any_known_sheet() -> None:
    assert read(grid("Sheet1", "| 甲 | 乙 |")).nothing_known
    assert read().nothing_known
    assert not read(SETTINGS).nothing_known


NAMES = [
    "参数",
    "户室清册",
    "户室清册-2",
    "同意表",
    "同意表-3号楼",
    "Sheet1",
    *(one.name for one in OPTIONAL),
    *RESULTS[:2],
]
WORDS = [
    *(column.name for model in (DwellingRow, ConsentRow, Settings) for column in columns_of(model).values()),
    *(
        "项目",
        "值",
        "楼号",
        "楼层",
        "东户",
        "西户",
        "东户意见",
        "东户签字",
        "合计",
        "同意",
        "√",
        "3号楼2单元",
        "307楼　单元",
        "502",
        "2排",
        "3-1-502",
        "4号楼1单元502",
        "建设路12号",
    ),
    *("张三", "13803939090", "89.5㎡", "2020年6月29日", "", "", "", " ", "　", "（单独一梯）同意", "装修"),
    *CELL_ERRORS,
]
CELLS: st.SearchStrategy[Raw] = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from([1.0, 2.0, 502.0, 89.5, True, False, 0.0]),
    st.text(max_size=6),
    st.floats(),
    st.integers(),
    st.datetimes(min_value=datetime(1900, 1, 1)),
    st.dates(),
    st.just(time(1, 2)),
    st.just(timedelta(hours=30)),
)
ROWS = st.lists(st.lists(CELLS, max_size=9), max_size=9)
HEADS = st.sampled_from(
    [
        [],
        [["楼栋", "单元", "楼层", "房号", "户位", "房屋类型", "建筑面积", "产权人", "联系电话"]],
        [["楼栋", "单元", "楼层", "房号", "户位", "意见", "签字", "签字日期", "备注"]],
        [["住址", "房号", "建筑面积", "产权人", "意见", "签字"]],
        [["楼号", "楼层", "东户意见", "东户签字", "西户意见", "西户签字"]],
        [["项目", "值", "说明"]],
    ]
)
MERGES = st.lists(
    st.builds(
        lambda top, left, height, width: Merge(top, left, top + height, left + width),
        *(st.integers(1, 9), st.integers(1, 9), st.integers(0, 4), st.integers(0, 4)),
    ),
    max_size=3,
).map(tuple)
GRIDS = st.builds(
    lambda name, head, rows, hidden, merges: Grid(name, head + rows, hidden, merges),
    *(st.sampled_from(NAMES), HEADS, ROWS, st.frozensets(st.integers(1, 12), max_size=3), MERGES),
)


@given(st.lists(GRIDS, max_size=4, unique_by=lambda one: one.name))
def test_nothing_in_any_cell_ever_raises(grids: list[Grid]) -> None:
    reading = read_dossier(Book("乱.xlsx", tuple(grids)), TODAY)
    dossier = reading.dossier
    assert len(dossier.register.dwelling_of) == len(dossier.answers)
    assert len(dossier.register.person_of) == len(dossier.dwellings)
    assert all(_has_a_place_and_texts(finding) for finding in reading.findings)
    names = {one.name for one in grids}
    assert {count.name for count in reading.counts} <= names


def _has_a_place_and_texts(finding: Finding) -> bool:
    return bool(finding.place.sheet and finding.message and finding.fix and finding.english)
