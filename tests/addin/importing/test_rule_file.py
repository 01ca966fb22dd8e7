"""A file of local rules is taken whole, or refused with one Chinese line: which rule, which item, what to do."""

import pytest

from addin.importing.rule_file import read_rules
from addin.machine.templates import example_rules
from addin.unusable import Unusable

RULE = """
[[rule]]
title = "八成同意"
authority = "某市人大常委会"
article = "《某市条例》第九条"
quotation = "全体业主五分之四以上同意"
from = 2022-01-01
checked = 2025-01-01
matter = "一般"
part = "同意的"
whole = "全体业主"
comparison = "以上"
ratio = "4/5"
measures = "人数和面积"
cases = ["8/10 通过", "7/10 不通过"]
by = "某街道"
"""


def file_of(tmp_path, text):
    path = tmp_path / "规则.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refused(tmp_path, text):
    with pytest.raises(Unusable) as caught:
        read_rules(file_of(tmp_path, text))
    line = str(caught.value)
    assert "\n" not in line
    assert line.startswith("规则.toml")
    assert len(line) < 400
    return line


@pytest.mark.parametrize("name", list(example_rules()))
def test_the_examples_hold_together(name):
    found = read_rules(example_rules()[name])
    assert len(found.rules) == len(found.rows) >= 3
    assert all(len(one.row.cases) >= 2 for one in found.rules)


def test_a_rule_is_read_item_by_item(tmp_path):
    (one,) = read_rules(file_of(tmp_path, RULE)).rules
    assert (one.rule.title, one.matter, str(one.rule.ratio)) == ("八成同意", "一般", "4/5")
    assert one.rule.citation.endswith("（本地规则，由某街道提供）")


@pytest.mark.parametrize(
    "text",
    [
        RULE.replace("\n", "\r\n"),
        "\ufeff" + RULE,
        RULE.replace('ratio = "4/5"', 'ratio = "五分之四"'),
        RULE.replace('cases = ["8/10 通过", "7/10 不通过"]', 'cases = "8/10 通过；7/10 不通过"'),
        RULE.replace("quotation =", '"原文" =').replace("by =", '"提供人" ='),
    ],
    ids=["CRLF", "BOM", "words", "one text", "headers"],
)
def test_ways_to_write_the_same(tmp_path, text):
    assert len(read_rules(file_of(tmp_path, text)).rules) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "规则文件由一条或几条 [[rule]] 组成"),
        ("[rule]\ntitle = 'x'\n", "规则文件由一条或几条 [[rule]] 组成"),
        ("rule = []\n", "规则文件由一条或几条 [[rule]] 组成"),
        ("rule = [1, 2]\n", "规则文件由一条或几条 [[rule]] 组成"),
        ("other = 1\n" + RULE, "不认识“other”"),
        (RULE + "nonsense = '1'\n", "第 1 条规则里不认识“nonsense”"),
        (RULE + '"规则名称" = "又一个"\n', "第 1 条规则的“规则名称”写了两次"),
        (RULE.replace('"4/5"', "0.8"), "第 1 条规则的“比例”要写成带引号的文字"),
        (RULE.replace("2022-01-01", '"2022-01-01"'), "第 1 条规则的“施行日期”要写成日期"),
        (RULE.replace("2022-01-01", "2022-01-01T08:00:00"), "第 1 条规则的“施行日期”要写成日期"),
        (RULE.replace('["8/10 通过", "7/10 不通过"]', "[1]"), "第 1 条规则的“算例”要写成带引号的文字"),
        (RULE.replace('by = "某街道"', ""), "第 1 条规则（八成同意）的“提供人”：地方规则没有填“提供人”"),
        (
            RULE.replace('"4/5"', '"3/5"'),
            "第 1 条规则（八成同意）的“算例”：地方规则“八成同意”的算例 7/10 不通过 验算不符",
        ),
        (RULE.replace('"以上"', '"大约"'), "第 1 条规则（八成同意）的“比较”"),
        (RULE.replace('"4/5"', '"5/4"'), "第 1 条规则（八成同意）的“比例”：比例“5/4”认不出来"),
        (RULE.replace('"同意的"', '"反对的"'), "比较不对"),
        (RULE + RULE, "第 2 条规则（八成同意）的“规则名称”：地方规则“八成同意”写了两行"),
        (RULE.replace('title = "八成同意"', "title = 八成同意"), "第 3 行写法不对"),
        (RULE + "[[rule", "写法不对"),
        ("[" * 5000, "写法不对"),
        (b"\xff\xfe\x00\x01", "不是 UTF-8 文字"),
        (RULE.encode("gb18030"), "不是 UTF-8 文字"),
        (b"# " + b"x" * 300_000, "不像规则文件"),
        (RULE * 101, "最多 100 条"),
        (RULE.replace("2022-01-01", "2022-13-45"), "写法不对"),
        (RULE.replace('"4/5"', '"' + "9" * 3000 + '/1"'), "比例"),
        (RULE.replace("八成同意", "=cmd|' /C calc'!A0") + "x = '1'", "不认识“x”"),
    ],
)
def test_whatever_is_wrong_is_one_line(tmp_path, text, says):
    assert says in refused(tmp_path, text)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(Unusable, match="打不开"):
        read_rules(tmp_path)
