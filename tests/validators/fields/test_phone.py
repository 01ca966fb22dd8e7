import pytest

from tests.validators.fields.seen import codes, findings
from validators.fields.phone import read
from validators.grid import Raw


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("13803939090", "13803939090"),
        (13800000000.0, "13800000000"),
        (13800000000, "13800000000"),
        ("138 0000 0000", "13800000000"),
        ("138-0000-0000", "13800000000"),
        ("+86 13800000000", "13800000000"),
        ("013800000000", "13800000000"),
        ("１３８００００００００", "13800000000"),
        ("13800000000（儿子）", "13800000000"),
        ("0373-1234567", "0373-1234567"),
        ("03731234567", "0373-1234567"),
        ("0373 123 4567", "0373-1234567"),
        ("(010)12345678", "010-12345678"),
        ("（010）12345678", "010-12345678"),
        ("0373-1234567-801", "0373-1234567"),
        ("0373-1234567转801", "0373-1234567"),
        ("13800000000 3号楼", "13800000000"),
    ],
)
def test_one_number(raw: Raw, number: str):
    assert read(raw).value == (number,)
    assert codes(read(raw)) == []


@pytest.mark.parametrize(
    "raw",
    [
        "13837337007 13833571108",
        "13837337007、13833571108",
        "13837337007/13833571108",
        "13837337007\n13833571108",
        "13837337007，13833571108",
    ],
)
def test_two_in_one_cell_are_both_kept_with_a_warning(raw: str):
    assert read(raw).value == ("13837337007", "13833571108")
    assert codes(read(raw)) == ["phone-several"]
    message = findings(read(raw), raw)[0].message
    assert "2 个" in message
    assert raw in message


def test_mobile_and_landline():
    assert read("13800000000、0373-1234567").value == ("13800000000", "0373-1234567")


def test_the_same_number_twice_is_one():
    assert read("13800000000 13800000000").value == ("13800000000",)
    assert codes(read("13800000000 13800000000")) == []


@pytest.mark.parametrize(
    ("raw", "digits"),
    [("1380476365", 10), (1380476365.0, 10), ("138047636511", 12), ("1234567", 7), ("1383733700713833571108", 22)],
)
def test_a_wrong_count_of_digits_is_an_error_that_says_how_many(raw: Raw, digits: int):
    assert read(raw).value is None
    assert codes(read(raw)) == ["phone-length"]
    assert f"{digits} 位" in findings(read(raw), raw)[0].message


def test_a_good_number_beside_a_bad_one_is_kept():
    assert read("13837337007/1380476365").value == ("13837337007",)
    assert codes(read("13837337007/1380476365")) == ["phone-length"]


@pytest.mark.parametrize("raw", ["12345678901", "10000000000", "15400000000"])
def test_an_odd_prefix_only_warns(raw: str):
    assert read(raw).value == (raw,)
    assert codes(read(raw)) == ["phone-prefix"]


@pytest.mark.parametrize("prefix", ["130", "145", "150", "159", "162", "166", "170", "178", "189", "190", "199"])
def test_prefixes_in_use_do_not_warn(prefix: str):
    assert codes(read(f"{prefix}12345678")) == []


def test_no_number_at_all():
    assert codes(read("不知道")) == ["phone-unreadable"]
    assert read("无").value == ()
    assert codes(read("无")) == ["read-as-blank"]


def test_digits_that_excel_lost():
    assert codes(read(1.38e21)) == ["digits-lost"]


@pytest.mark.parametrize(
    ("raw", "number"), [("400-800-1234", "4008001234"), ("800 8101234", "8008101234"), (95588.0, "95588")]
)
def test_a_service_number_is_kept_with_a_warning(raw: Raw, number: str):
    assert read(raw).value == (number,)
    assert codes(read(raw)) == ["phone-service"]


@pytest.mark.parametrize("raw", ["1.38123E+10", "1.38e10", " 1.38123E+10 "])
def test_a_number_in_scientific_notation_has_lost_its_digits(raw: str):
    assert codes(read(raw)) == ["digits-lost"]


@pytest.mark.parametrize("raw", ["410102199001011000", "41010219900101100X", "身份证410102199001011000"])
def test_an_id_number_must_not_be_kept(raw: str):
    assert codes(read(raw)) == ["phone-is-id"]
    message = findings(read(raw), raw)[0].message
    assert "像是身份证号，请不要登记" in message
    assert "4101" not in message
