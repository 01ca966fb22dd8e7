"""What a line of 参数 that cannot be read, or is blank, leaves of the results: never the laxer default."""

from datetime import date

import pytest
import xlsxwriter

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.tell.catalogue import figures

ROSTER = [("楼栋", "单元", "房号", "房屋类型", "建筑面积", "产权人"), ("1", "1", "101", "住宅", 50, "张建国")]
ANSWERS = [("楼栋", "单元", "房号", "意见", "签字"), ("1", "1", "101", "同意", "张建国")]
LINES = {"议题": "改造", "表决日期": "2021-03-20", "事项类型": "特别", "核定总投资": 1000, "省级补助": 900}


@pytest.fixture
def book(tmp_path):
    def made(**lines):
        path = tmp_path / "小区.xlsx"
        with xlsxwriter.Workbook(path) as workbook:
            sheets = {"参数": [("项目", "值"), *(LINES | lines).items()], "户室清册": ROSTER, "同意表": ANSWERS}
            for name, rows in sheets.items():
                sheet = workbook.add_worksheet(name)
                for number, row in enumerate(rows):
                    sheet.write_row(number, 0, row)
        return path

    return made


def printed(path, *names):
    """What forms print under these names."""
    outcome = analyse(read_book(path), date(2021, 4, 1))
    found = figures(outcome)
    return [found[name] for name in names]


def codes(jiugai, path):
    return {finding["code"] for finding in jiugai("check", path, "--json").json["findings"]}


@pytest.mark.parametrize(("line", "said"), [("事项类型", "专项"), ("表决日期", "去年"), ("未返票处理", "随便")])
def test_no_verdict_on_a_choice_that_cannot_be_read(jiugai, book, line, said):
    path = book(**{line: said})
    result = jiugai("tally", path, "--json").json
    assert (result["verdicts"], result["passed"], result["motion"]["regime"]) == ([], False, None)
    assert result["unread"] == [line]
    assert f"无法判定（{line}认不出来）" in jiugai("tally", path).out


def test_the_matter_is_not_named_where_it_cannot_be_read(jiugai, book):
    assert jiugai("tally", book(事项类型="专项"), "--json").json["motion"]["matter"] is None


def test_a_date_that_cannot_be_read_is_one_error_and_not_missing_too(jiugai, book):
    assert "vote-date-missing" not in codes(jiugai, book(表决日期="去年"))
    assert "vote-date-missing" in codes(jiugai, book(表决日期=""))


def test_a_blank_total_is_one_warning_and_nothing_is_negative(jiugai, book):
    path = book(核定总投资="")
    result = jiugai("shares", path, "--json").json
    assert [result[name] for name in ("total", "residents", "difference", "shares")] == [0, 0, 0, []]
    assert result["stopped"] == ["没有填核定总投资"]
    found = codes(jiugai, path)
    assert "approved-total-missing" in found
    assert "funds-above-total" not in found
    assert jiugai("shares", path).out == "居民出资 无法计算，没有分摊：没有填核定总投资\n"


@pytest.mark.parametrize("total", ["一百万", -5])
def test_a_total_that_cannot_be_read_is_its_own_error_alone(jiugai, book, total):
    found = codes(jiugai, book(核定总投资=total))
    assert found & {"approved-total-missing", "funds-above-total", "grants-above-ceiling"} == set()
    assert found & {"money-unreadable", "money-negative"}


def test_nothing_is_split_by_a_way_that_cannot_be_read(jiugai, book):
    result = jiugai("shares", book(分摊方式="平摊"), "--json").json
    assert (result["method"], result["residents"], result["shares"]) == (None, 100_00, [])
    assert result["stopped"] == ["分摊方式认不出来"]


def test_more_given_than_approved_keeps_the_sum_in_json_and_prints_no_negative_amount(jiugai, book):
    path = book(省级补助=1100)
    result = jiugai("shares", path, "--json").json
    assert (result["residents"], result["difference"], result["shares"]) == (-100_00, -100_00, [])
    assert "居民出资 无法计算，没有分摊：补助与其他资金超过核定总投资" in jiugai("shares", path).out


@pytest.mark.parametrize("lines", [{"省级补助": 1100}, {"核定总投资": ""}, {"核定总投资": "一百万"}])
def test_forms_print_blanks_rather_than_amounts_below_nothing(book, lines):
    assert printed(book(**lines), "居民出资", "户均出资", "居民出资比例", "分摊差额") == [None] * 4


def test_forms_print_no_default_for_what_cannot_be_read(book):
    assert printed(book(事项类型="专项", 分摊方式="平摊"), "事项类型", "分摊方式", "表决结论") == [
        None,
        None,
        "无法判定",
    ]
