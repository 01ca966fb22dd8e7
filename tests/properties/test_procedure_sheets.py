"""Whatever stands in 光荣榜, 工作流程, 前置条件 and 物业意向, the run ends, and every finding and sheet is made."""

from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from addin.pipeline import analyse
from addin.tell.catalogue import figures, records
from addin.tell.gifts import gifts_sheet as gifts
from addin.tell.management import management_sheet as management
from addin.tell.procedure import procedure_sheet as procedure
from addin.tell.procedure import schedule_sheet as schedule
from tests.tables import book, grid
from validators.grid import Grid
from validators.sheets.gifts import row as honours
from validators.sheets.management import row as wishes
from validators.sheets.procedure import preconditions
from validators.sheets.procedure import row as steps
from validators.table.column import columns_of

ROSTER = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n| 1 | 1 | 101 | 60 | 张三 |\n| 1 | 1 | 102 | 40 | 李四 |"
MODELS = {
    honours.SHEET: honours.HonourRow,
    steps.SHEET: steps.StepRow,
    preconditions.SHEET: preconditions.ConditionRow,
    wishes.SHEET: wishes.ManagementRow,
}
CELLS = st.one_of(
    st.sampled_from(
        ["", "捐资", "捐物", "范晴霞", "施工用电50度", "是", "①", "决议", "公开决议", "组织实施", "业委会"]
    ),
    st.sampled_from(
        ["业委会", "已具备", "承诺书9份", "愿意", "不愿意", "1", "101", "102", "合计", "#REF!", "签到表、记录"]
    ),
    st.sampled_from([0.0, 1.0, 0.5, -3.0, 1e14, 3660.0, 99999.0, True]),
    st.sampled_from([datetime(2020, 7, 1), datetime(1950, 1, 1), datetime(2099, 12, 31), "2020-07-05"]),
    st.text(max_size=4).filter(lambda text: "None" not in text),
)
CHOICES = {
    "目标日期": ["", "2020-12-31", "1950-01-01", "2099-12-31"],
    "工期口径": ["日历天", "工作日"],
    "放假日期": ["", "2020-10-01至2020-10-08", "x"],
    "建成截止年份": ["2000", "0", "99999"],
    "建成日期": ["", "2000-12-31"],
    "公示最少天数": ["0", "3", "99999"],
    "物业收费标准": ["", "0.5", "99999999"],
    "物业费收缴率": ["0%", "90%", ""],
    "物业年成本": ["", "1000"],
    "停车位数": ["0", "40"],
    "车位月租": ["", "60"],
}
SETTINGS = st.fixed_dictionaries({name: st.sampled_from(options) for name, options in CHOICES.items()})


@st.composite
def sheets(draw):
    """A sheet of each kind, its header in row 1 and anything below."""
    found = []
    for name, model in MODELS.items():
        headers = [column.name for column in columns_of(model).values()]
        rows = draw(st.lists(st.lists(CELLS, min_size=len(headers), max_size=len(headers)), max_size=5))
        found.append(Grid(name, [headers, *rows]))
    return found


@settings(deadline=None, max_examples=60)
@given(sheets(), SETTINGS)
def test_nothing_raises_and_everything_prints(papers, chosen):
    lines = "\n".join(f"| {name} | {value} |" for name, value in chosen.items())
    outcome = analyse(
        book(grid("参数", f"| 项目 | 值 |\n{lines}"), grid("户室清册", ROSTER), *papers), date(2020, 8, 1)
    )
    for finding in outcome.report.findings:
        assert finding.message
        assert finding.fix
        assert finding.english
        assert "None" not in finding.message
    for result in (gifts, procedure, schedule, management):
        width = len(result.SHEET.columns)
        assert all(len(row) == width for row in result.rows(outcome))
    assert figures(outcome)["前置条件通过"] == outcome.paper.gate.passed
    assert all(isinstance(record, dict) for found in records(outcome).values() for record in found)
