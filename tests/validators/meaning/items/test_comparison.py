"""Which lines are one item: codes, equal words and aliases for certain, likeness as a suggestion."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.validators.meaning.items.reading import read
from validators.grid import CellRef
from validators.meaning.items.comparison import How, compare
from validators.meaning.items.steps import lost, steps
from validators.meaning.items.versions import versions_of
from validators.papers import Papers
from validators.sheets.items.row import ItemRow
from validators.sheets.items.versions import ListKind, VersionRow
from validators.table.source import Source

ITEMS = """
    | 代码 | 项目名称 | 别名 |
    | A1 | 安置消防设施 | 配置小区消防设施 |
    | A2 | 小区空地改造或填补 | |
"""
LISTS = """
    | 版本 | 日期 | 序号 | 项目名称 | 代码 | 理由 |
    | 告知 | 2020-06-29 | 1 | 小区绿化改造或填补 | | |
    | 告知 | 2020-06-29 | 2 | 配置小区消防设施 | | |
    | 告知 | 2020-06-29 | 3 | 修路 | | |
    | 排序第一版 | 2020-07-14 | 1 | 消火栓 | A1 | |
    | 排序第一版 | 2020-07-14 | 2 | 小区空地改造或填补 | | |
"""


def found(**sheets):
    comparison = compare(read(**sheets).papers)
    return {
        (entry.name, name): [(match.line.wording, match.how) for match in ones]
        for entry in comparison.entries
        for name, ones in entry.matches.items()
    }


def test_codes_aliases_and_equal_words_are_certain_and_likeness_is_a_suggestion():
    assert found(改造项目=ITEMS, 项目版本=LISTS) == {
        ("安置消防设施", "告知"): [("配置小区消防设施", How.ALIAS)],
        ("安置消防设施", "排序第一版"): [("消火栓", How.CODE)],
        ("小区空地改造或填补", "告知"): [("小区绿化改造或填补", How.ALIKE)],
        ("小区空地改造或填补", "排序第一版"): [("小区空地改造或填补", How.SAME)],
        ("修路", "告知"): [("修路", How.OWN)],
    }


def test_a_code_in_one_list_confirms_the_same_words_in_every_other():
    more = LISTS + "    | 排序第二版 | 2020-07-22 | 1 | 小区绿化改造或填补 | A2 | |\n"
    assert found(改造项目=ITEMS, 项目版本=more)["小区空地改造或填补", "告知"] == [("小区绿化改造或填补", How.ALIAS)]


def test_one_option_may_be_two_items():
    items = "| 代码 | 项目名称 |\n| B1 | 修缮围墙 |\n| B2 | 粉刷 |"
    lists = "| 版本 | 日期 | 序号 | 项目名称 | 代码 |\n| 告知 | 2020-06-29 | 1 | 围墙和粉刷 | B1、B2 |"
    both = [("围墙和粉刷", How.CODE)]
    assert found(改造项目=items, 项目版本=lists) == {("修缮围墙", "告知"): both, ("粉刷", "告知"): both}


def test_the_survey_is_a_list_once_something_came_back():
    sheet = "| 姓名 | 住址 | 配置快递柜 |\n"
    assert versions_of(read(征求意见=sheet).papers) == ()
    (version,) = versions_of(read(征求意见=sheet + "| 张三 | 1栋1单元101 | √ |").papers)
    assert (version.kind, [line.wording for line in version.lines]) == (ListKind.SURVEY, ["配置快递柜"])
    assert version.lines[0].place == CellRef("征求意见", 1, 3)


def test_what_changed_from_list_to_list_is_named():
    (step,) = steps(compare(read(改造项目=ITEMS, 项目版本=LISTS).papers))
    assert [(old, new) for _, old, new in step.reworded] == [
        ("配置小区消防设施", "消火栓"),
        ("小区绿化改造或填补", "小区空地改造或填补"),
    ]
    assert ([entry.name for entry in step.gone], step.come) == (["修路"], ())


SURVEYED = "| 姓名 | 住址 | 修路 | 消火栓 |\n| 张三 | 1栋1单元101 | √ | |"


def test_what_the_ranking_leaves_out_is_lost_unless_it_says_why():
    papers = read(改造项目=ITEMS, 项目版本=LISTS, 征求意见=SURVEYED).papers
    gone = lost(compare(papers))
    assert gone is not None
    assert [entry.name for entry in gone[2]] == ["修路"]
    told = LISTS + "    | 排序第一版 | 2020-07-14 | | 修路 | | 已列入市政计划 |\n"
    assert lost(compare(read(改造项目=ITEMS, 项目版本=told, 征求意见=SURVEYED).papers)) is None


WORDS = st.sampled_from(
    ["安置消防设施", "设置消防设施", "消火栓", "小区空地改造或填补", "小区绿化改造", "修路", "修缮道路", ""]
)
ROWS = st.lists(
    st.tuples(st.sampled_from(["告知", "排序一", "排序二"]), WORDS, st.sampled_from(["", "", "A1"])), max_size=9
)


def papers(items, rows):
    source = Source("项目版本", {"name": 2})
    lines = [
        VersionRow(source, at, version=name, name=words, code=code) for at, (name, words, code) in enumerate(rows, 2)
    ]
    named = [ItemRow(Source("改造项目"), at, code=f"A{at}", name=name) for at, name in enumerate(items, 1)]
    return Papers(items=tuple(named), versions=tuple(lines))


@settings(deadline=None)
@given(st.lists(WORDS.filter(bool), unique=True, max_size=4), ROWS)
def test_every_line_is_some_item_s_and_equal_words_are_one_item_s(items, rows):
    comparison = compare(papers(items, rows))
    homes = {}
    for entry in comparison.entries:
        for name, ones in entry.matches.items():
            for match in ones:
                homes.setdefault((name, match.line.wording, match.line.codes), set()).add(entry.key)
    for name, words, code in rows:
        assert not words or homes[name, words, (code,) if code else ()]
    for item in comparison.entries[: len(items)]:
        for (_, words, codes), keys in homes.items():
            assert codes or words != item.name or item.key in keys


@settings(deadline=None)
@given(
    st.lists(WORDS.filter(bool), unique=True, max_size=4),
    st.lists(WORDS.filter(bool), unique=True, max_size=5),
    st.randoms(),
)
def test_the_order_of_rows_does_not_matter(items, words, random):
    rows = [("告知", each, "") for each in words]

    def pairs(order):
        entries = compare(papers(items, order)).entries
        return {
            (entry.name, match.line.wording, match.how) for entry in entries for match in entry.matches.get("告知", ())
        }

    assert pairs(rows) == pairs(random.sample(rows, len(rows)))
