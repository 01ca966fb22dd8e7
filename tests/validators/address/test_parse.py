import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.validators.address.addresses import ADDRESSES, as_printed
from validators.address.address import Address
from validators.address.parse import Sure, parse

NAMED_PARTS = [
    ("4栋1单元4层7号", Address("4", "1", 4, "7")),
    ("1#2单元4楼东", Address("1", "2", 4, "", "东")),
    ("3#1单元1楼西", Address("3", "1", 1, "", "西")),
    ("平房2排3号", Address("平房", "2", None, "3")),
    ("平房四排1号", Address("平房", "4", None, "1")),
    ("307楼", Address("307")),
    ("3号楼二单元401室", Address("3", "2", None, "401")),
    ("12幢甲单元", Address("12", "甲")),
    ("3号楼地下室5", Address("3", "", None, "地下室5")),
    ("3号楼商铺2", Address("3", "", None, "商铺2")),
    ("3号楼门面2号", Address("3", "", None, "商铺2")),
    ("3号楼车位12", Address("3", "", None, "车位12")),
    ("３号楼１单元５０２", Address("3", "1", None, "502")),
    ("3 号楼 1 单元 502 室", Address("3", "1", None, "502")),
    ("十二号楼三单元一层西户", Address("12", "3", 1, "", "西")),
    ("二十三栋一单元五〇二", Address("23", "1", None, "502")),
    ("3号楼甲单元4层西南户", Address("3", "甲", 4, "", "西南")),
    ("3号楼1单元地下1层5号", Address("3", "1", -1, "5")),
    ("3号楼1单元负一层5号", Address("3", "1", -1, "5")),
    ("4栋-1单元-4层-7号", Address("4", "1", 4, "7")),
    ("3栋2门301", Address("3", "2", None, "301")),
    ("A座1单元502", Address("A", "1", None, "502")),
    ("农研所北楼1单元4层东户", Address("农研所北楼", "1", 4, "", "东")),
    ("东院3号楼2单元301", Address("东院3号楼", "2", None, "301")),
    ("3号楼502", Address("3", "", None, "502")),
]
SHORT_FORMS = [
    ("3-1-502", Address("3", "1", None, "502")),
    ("18-5-1003", Address("18", "5", None, "1003")),
    ("3—1—502", Address("3", "1", None, "502")),
    ("3/1/502", Address("3", "1", None, "502")),
    ("3 1 502", Address("3", "1", None, "502")),
    ("03-01-0502", Address("3", "1", None, "502")),
    ("3-1-502室", Address("3", "1", None, "502")),
    ("3-502", Address("3", "", None, "502")),
    ("3-1-5-2", Address("3", "1", 5, "2")),
    ("3-1-4东", Address("3", "1", 4, "", "东")),
    ("3#1-502", Address("3", "1", None, "502")),
    ("3号楼1-502", Address("3", "1", None, "502")),
    ("3号楼3-2室", Address("3", "", None, "3-2")),
    ("平房2-3", Address("平房", "2", None, "3")),
    ("3号2单元502", Address("3", "2", None, "502")),
    ("4栋1单元7号", Address("4", "1", None, "7")),
]
WITH_A_PREFIX = [
    ("中解院 小区 4栋 1单元 4层 7号", Address("4", "1", 4, "7"), "中解院小区"),
    ("农研苑小区四栋二单元三层5号", Address("4", "2", 3, "5"), "农研苑小区"),
    ("农研院小区 2栋 1单元 1层 1号", Address("2", "1", 1, "1"), "农研院小区"),
    ("市农研所家属院3号楼1单元502", Address("3", "1", None, "502"), "市农研所家属院"),
    ("建设路12号3号楼1单元502", Address("3", "1", None, "502"), "建设路12号"),
    ("农研苑小区3-1-502", Address("3", "1", None, "502"), "农研苑小区"),
    ("农研苑小区平房2排3号", Address("平房", "2", None, "3"), "农研苑小区"),
]


@pytest.mark.parametrize(("text", "address"), NAMED_PARTS)
def test_named_parts_are_certain(text: str, address: Address):
    parsed = parse(text)
    assert parsed.address == address
    assert parsed.rest == ""
    assert parsed.sure is Sure.CERTAIN


@pytest.mark.parametrize(("text", "address"), SHORT_FORMS)
def test_short_forms_are_likely(text: str, address: Address):
    parsed = parse(text)
    assert parsed.address == address
    assert parsed.rest == ""
    assert parsed.sure is Sure.LIKELY


@pytest.mark.parametrize(("text", "address", "dropped"), WITH_A_PREFIX)
def test_the_compounds_name_is_left_out_and_said(text: str, address: Address, dropped: str):
    parsed = parse(text)
    assert parsed.address == address
    assert f"略去“{dropped}”" in parsed.read
    assert parsed.sure is Sure.LIKELY


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("3-1", Address("3", "1")),
        ("4楼东", Address("4", "", None, "", "东")),
        ("502", Address("", "", None, "502")),
        ("1单元502", Address("", "1", None, "502")),
        ("3号楼1单元-1层5号", Address("3", "1", -1, "5")),
        ("3号楼1单元502、503", Address("3", "1", None, "502")),
        ("农研苑小区502", Address("", "", None, "502")),
        ("门岗", Address()),
        ("", Address()),
    ],
)
def test_what_a_person_must_look_at(text: str, address: Address):
    assert parse(text).address == address
    assert parse(text).sure is Sure.UNSURE


@pytest.mark.parametrize(
    ("text", "rest"), [("3号楼1单元十十室", "十十室"), ("3号楼1单元0层5号", "0层"), ("3号楼十十单元502", "十十")]
)
def test_a_part_that_makes_no_sense_is_not_lost(text: str, rest: str):
    assert parse(text).rest == rest
    assert parse(text).sure is Sure.UNSURE


def test_a_missing_unit_number():
    parsed = parse("307楼　单元")
    assert parsed.address == Address("307")
    assert parsed.sure is Sure.LIKELY


def test_a_remark_in_brackets_is_kept_as_rest():
    parsed = parse("3号楼1单元502（租户）")
    assert parsed.address == Address("3", "1", None, "502")
    assert parsed.rest == "(租户)"
    assert parsed.sure is Sure.LIKELY


def test_a_room_is_never_taken_for_a_side():
    assert parse("2栋1单元1层1号").address != parse("2#1单元1楼东").address


def test_what_was_read_is_said_in_words():
    assert parse("四栋二单元三层5号").read == "4号楼 · 2单元 · 3层 · 5号"
    assert parse("平房2排3号").read == "平房 · 2排 · 3号"
    assert parse("1#2单元4楼东").read == "1号楼 · 2单元 · 4层 · 东户"
    assert parse("门岗").read == "没有读出门牌"


@given(ADDRESSES)
@example(Address("平房", "2", 1, "3"))
@example(Address("3", "1", 5, "502", "东"))
def test_a_printed_address_reads_as_itself(address: Address):
    parsed = parse(str(address))
    assert parsed.address == as_printed(address)
    assert str(parsed.address) == str(address)
    assert parsed.rest == ""


PIECES = st.sampled_from([*"三十百3甲东户号栋幢#楼单元层室排-/ （）", "平房", "小区", "地下", "商铺", "502", "东院"])


@given(st.text() | st.lists(PIECES, max_size=15).map("".join))
def test_parsing_never_raises(text: str):
    parsed = parse(text)
    assert parsed.address.building or parsed.sure is Sure.UNSURE
    assert str(parsed.address) is not None


@pytest.mark.parametrize("part", ["院", "3-1-", "(", "3号楼", "小区3", "一百", "东"])
def test_a_very_long_text_comes_back_unread(part: str):
    parsed = parse(part * 8000)
    assert parsed.address == Address()
    assert parsed.sure is Sure.UNSURE
