"""光荣榜 in sums, and who is named on the wall."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from addin.paper.gifts.sums import UNNAMED, gifts_of
from addin.workbook.sample import rows
from tests.papers import read
from validators.sheets.gifts.gift import Gift
from validators.sheets.gifts.row import HonourRow
from validators.sheets.procedure.choices import Unconsented
from validators.table.source import Source

HEAD = "| 类别 | 姓名 | 内容 | 数量 | 单位 | 金额 | 日期 | 同意公示 |"
SEED = f"""{HEAD}
| 捐资 | 许国安 | | | | 1000 | | 是 |
| 捐资 | 冯志民 | | | | 500.5 | | |
| 捐物 | 余文简 | 施工用电50度 | | | | | 否 |
| 捐物 | | 施工用电100度 | | | | | |
| 捐物 | 高世文 | 施工用房 | 1 | 间 | 300 | | 是 |
| 装饰装修 | 程志平 | 整房装修 | | | | | 是 |
| 投工投劳 | 程　惠 | 清运 | 10 | 小时 | | | 是 |
| 投工投劳 | 余聚安 | 粉刷 | 15 | 工时 | | | 是 |
| | 汪山 | 不知道是什么 | 9 | 度 | 900 | | 是 |
"""


def gifts(table=SEED, unconsented=Unconsented.MASKED):
    return gifts_of(read(光荣榜=table)[0].honours, unconsented)


def test_each_kind_adds_up_in_its_own_unit_and_only_money_is_money():
    assert [tuple(line) for line in gifts().lines] == [
        (Gift.MONEY, "", "元", None, 1500_50, 2),
        (Gift.GOODS, "施工用电", "度", 150, 0, 2),
        (Gift.GOODS, "施工用房", "间", 1, 0, 1),
        (Gift.LABOUR, "", "工时", 25, 0, 2),
        (Gift.FITTINGS, "整房装修", "", None, 0, 1),
    ]
    assert gifts().money == 1500_50


def test_windows_and_chairs_are_not_added_up():
    table = f"{HEAD}\n| 捐物 | 甲乙 | 窗户 | 2 | 个 | | | |\n| 捐物 | 丙丁 | 座椅 | 3 | 个 | | | |"
    assert [(line.what, line.quantity) for line in gifts(table).lines] == [("窗户", 2), ("座椅", 3)]


def test_a_gift_without_a_name_is_counted_and_reported():
    assert gifts().unnamed == 1
    assert gifts().quantity(Gift.GOODS, "度") == 150


def test_whoever_did_not_agree_is_masked_on_the_wall():
    assert [each.public for each in gifts().thanked] == [
        "许国安", "冯*民", "余*简", UNNAMED, "高世文", "程惠", "余聚安", "程志平",
    ]  # fmt: skip


def test_or_left_out_where_the_setting_says_so_and_the_sums_stay():
    found = gifts(unconsented=Unconsented.LEFT_OUT)
    assert [each.row.giver for each in found.thanked if each.public is None] == ["冯志民", "余文简"]
    assert (found.left_out, found.lines) == (2, gifts().lines)


def test_no_roll_no_gifts():
    assert (gifts_of([]).lines, gifts_of([]).money) == ((), 0)


def test_the_seeds_roll_comes_to_the_seeds_totals():
    for clean in (False, True):
        cells = "\n".join(
            "| " + " | ".join(str(row.get(head.strip(), "")) for head in HEAD.strip("| ").split("|")) + " |"
            for row in rows("光荣榜", clean)
        )
        found = gifts(f"{HEAD}\n{cells}")
        assert (len(found.thanked), found.money, found.unnamed) == (32, 5000_00, not clean)
        assert found.quantity(Gift.LABOUR, "工时") == 125
        assert [found.quantity(Gift.GOODS, unit) for unit in ("度", "方", "间")] == [180, 140, 2]


ROWS = st.builds(
    HonourRow,
    source=st.just(Source("光荣榜")),
    row=st.integers(2, 9),
    kind=st.sampled_from([None, *Gift]),
    giver=st.sampled_from(["", "范晴霞"]),
    what=st.sampled_from(["", "窗户", "施工用电50度", "2间"]),
    quantity=st.one_of(st.none(), st.decimals(0, 1000, places=2)),
    measure=st.sampled_from(["", "度", "个"]),
    amount=st.integers(0, 10**9),
    consent=st.sampled_from([None, True, False]),
)


@given(st.lists(ROWS, max_size=12), st.sampled_from(Unconsented), st.randoms())
def test_lines_sum_to_the_rows_in_whatever_order_they_stand(rows, unconsented, random):
    found = gifts_of(rows, unconsented)
    classed = [row for row in rows if row.kind]
    assert sum(line.entries for line in found.lines) == len(found.thanked) == len(classed)
    assert found.money == sum(row.amount for row in classed if row.kind is Gift.MONEY)
    told = sum(
        (Fraction(each.quantity) for each in found.thanked if each.quantity is not None and each.unit != "元"),
        Fraction(0),
    )
    summed = sum((Fraction(line.quantity) for line in found.lines if line.quantity is not None), Fraction(0))
    given_in_money = sum(Fraction(e.quantity) for e in found.thanked if e.quantity and e.row.kind is Gift.MONEY)
    assert told - given_in_money == summed
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert sorted(map(str, gifts_of(shuffled, unconsented).lines)) == sorted(map(str, found.lines))


@given(st.lists(ROWS, max_size=12), st.sampled_from(Unconsented))
def test_nobody_is_named_in_public_without_consent(rows, unconsented):
    for each in gifts_of(rows, unconsented).thanked:
        assert each.row.consent or each.row.giver == "" or each.public != each.row.giver
