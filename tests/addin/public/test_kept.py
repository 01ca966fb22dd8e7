"""Words that are nobody's data stay whole in a public copy: totals, offices, refusals, amounts, days, last lines."""

import io

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from addin.filling.opc.package import Package
from addin.public.notice import Notice
from addin.public.people import People
from addin.public.publish import publish_package, wanted_of
from addin.public.residue.scan import Scan

PEOPLE = People(
    frozenset({"孟小棠", "钱二宝", "李四海"}),
    frozenset({"13812345678", "01055501234", "55501234"}),
    frozenset({("1", "1", "101"), ("3", "1", "502"), ("3", "1", "301")}),
)
ANYWHERE = """
合计|小计|1号楼小计|2号楼合计|总计（元）|共计134户|本页小计|累计|建设街道办事处（盖章）|幸福里社区居民委员会|业主委员会（公章）|联系社区|
以上公示7天，有异议请联系社区|监督电话见公告栏|公示时间：2020年6月29日至7月1日|填表人：崔守勤|负责人：赵主任|审核人：|制表日期：2020年7月1日|
濮阳市市政工程公司|第一建筑设计院|供电局|自来水公司|中国银行|实验小学|改造领导小组|居民代表大会|物业服务中心|老旧小区改造办公室|
同意|不同意|弃权|无效|拒签|不在家|电话同意|微信同意|外地|空置|未售|无人应答|待核实|本人不在|已签|代签|同上|匿名|详见附件|未联系上|已去世|
单元门|单元楼道|金额（元）|房屋类型|车位|时间|方式|安装路灯|管道疏通|平安小区|高层住宅|水电改造|花园|广场舞场地|东门|南侧围墙|
3号楼|3号楼1单元|12栋|5幢2单元|平房3排|301户同意|共301户|到社区301室领取|建设路301号|2018年|第12号|A座|一层东侧|
318,640.00|85.50%|104＝105＋115＋120 相符|60.5㎡|12345678元|第20200701号|濮改办〔2020〕12号|财综〔2019〕31号|
91410900MA3X8K2L5T|统一社会信用代码：914109007654321098|收款账号：41001234567890123456|项目代码：202041090200000123|合同号：HT20200701|
0393-4416666|办公电话0393-4411234|热线12345|邮编457000|
9:00—17:30|2020-06-29|2020/7/1|7月15日|三分之二|票号 000123|G106国道|
屋面防水SBS改性沥青|DN100排水管|6分钟|第3期|1:500|50×50|No. 7|√|☑同意|—|/|（一）|以下空白|草稿|
请勿张贴小广告|李先生家|王阿姨
"""
UNDER_NAMES = """
合计|1号楼小计|拒签|不在家|电话同意|外地|空置|未售|无人|待核实|已签|同上|匿名|详见附件|濮阳市第一建筑公司|供电所|幸福里社区居委会|
填表人：崔守勤|无|√|/|国有公房|单位宿舍|开发商未售|租户|本人不在|已故|出差|按手印
"""
UNDER_DOORS = "1号楼小计|合计|建设街道办事处（盖章）|以上公示7天，有异议请联系社区|3号楼|2单元|全楼|见附图|共12户"
NUMBERS = (318640, 1386400.5, 44013, 2020, 301, 12345678, 0.8358)


def words(text: str) -> list[str]:
    return "".join(text.split("\n")).split("|")


def public(draw) -> list[list[object]]:
    out = io.BytesIO()
    with Workbook(out) as book:
        draw(book.add_worksheet("表"))
    package = Package.from_bytes(out.getvalue(), "表.xlsx")
    publish_package(package, PEOPLE, Notice())
    blob = package.to_bytes()
    assert Scan(wanted_of(PEOPLE)).file(blob) == []
    return [[cell.value for cell in row] for row in load_workbook(io.BytesIO(blob)).active.iter_rows()]


def test_there_are_more_than_a_hundred():
    assert len({*words(ANYWHERE), *words(UNDER_NAMES), *words(UNDER_DOORS)}) >= 100


def test_in_a_cell_of_their_own():
    assert [row[0] for row in public(lambda sheet: sheet.write_column("A1", words(ANYWHERE)))] == words(ANYWHERE)


def test_numbers_stay_numbers():
    assert [row[0] for row in public(lambda sheet: sheet.write_column("A1", NUMBERS))] == list(NUMBERS)


@pytest.mark.parametrize(
    ("heading", "kept"),
    [("户主", UNDER_NAMES), ("产权人签字", UNDER_NAMES), ("门牌", UNDER_DOORS), ("房号", UNDER_DOORS)],
)
def test_under_a_heading_of_people(heading, kept):
    def draw(sheet):
        sheet.write_row("A1", ("序号", heading, "意见", "金额"))
        for row, word in enumerate(words(kept), 1):
            sheet.write_row(row, 0, (row, word, "同意", 100))

    assert [row[1] for row in public(draw)[1:]] == words(kept)


@pytest.mark.parametrize("column", range(5))
def test_below_a_list(column):
    lines = [
        "1号楼小计",
        "建设街道办事处（盖章）",
        "联系社区",
        "以上公示7天，有异议请联系社区",
        "监督电话见公告栏",
        "2020年7月1日",
    ]

    def draw(sheet):
        sheet.write_row("A1", ("序号", "门牌", "产权人", "联系电话", "身份证号"))
        sheet.write_row("A2", (1, "502", "褚百川", "15900001111", "41090119680101231X"))
        for row, line in enumerate(lines, 2):
            sheet.write(row, column, line)

    rows = public(draw)
    assert rows[1] == [1, "5**", "褚*川", "159****1111", None]
    assert [row[column] for row in rows[2:]] == lines


def test_a_total_keeps_its_counts():
    def draw(sheet):
        sheet.write_row("A1", ("楼栋", "房号", "产权人", "困难类型", "金额"))
        sheet.write_row("A2", ("1号楼", 101, "褚百川", "低保", 100))
        sheet.write_row("A3", ("1号楼小计", 134, 120, 3, 13400))

    assert public(draw)[1:] == [["1号楼", "1**", "褚*川", None, 100], ["1号楼小计", 134, 120, 3, 13400]]
