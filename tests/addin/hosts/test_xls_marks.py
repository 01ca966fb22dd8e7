"""What somebody marked in an old .xls without a word, and packages of it that break off.

`marked.xls` was saved by LibreOffice: row 3 and column E are hidden; D4, B6 and C6 are struck through, of C5 a part.
"""

from pathlib import Path
from struct import pack, pack_into

import pytest

from addin.hosts.files import read_book
from addin.hosts.reading.compound import NoWorkbook, workbook_stream
from addin.hosts.reading.xls_facts import xls_facts
from addin.hosts.reading.xls_strings import struck_strings

FILE = Path(__file__).with_name("marked.xls")


def changed(kind: int, at: int, value: bytes, nth: int = 0) -> bytes:
    """The file with `value` written into the body of the nth record of a kind (the small stream is kept in one run)."""
    data, stream = bytearray(FILE.read_bytes()), workbook_stream(FILE.read_bytes())
    places, here = [], 0
    while here + 4 <= len(stream):
        found, length = (
            int.from_bytes(stream[here : here + 2], "little"),
            int.from_bytes(stream[here + 2 : here + 4], "little"),
        )
        places += [here + 4] if found == kind else []
        here += 4 + length
    start = data.find(stream[:512])
    assert bytes(data[start : start + len(stream)]) == stream
    data[start + places[nth] + at : start + places[nth] + at + len(value)] = value
    return bytes(data)


def test_what_is_hidden_and_struck_through_is_read() -> None:
    grid, other = read_book(FILE).grids
    assert (grid.hidden_rows, grid.hidden_columns) == ({3}, {5})
    assert grid.struck == {(4, 4), (5, 3), (6, 2), (6, 3)}
    assert (other.hidden_rows, other.hidden_columns, other.struck) == (frozenset(), frozenset(), frozenset())


def test_a_row_of_no_height_is_hidden() -> None:
    assert xls_facts(changed(0x208, 6, pack("<H", 0), nth=3))["同意表"].hidden_rows == {3, 4}


def test_a_column_of_no_width_is_hidden() -> None:
    assert 1 in xls_facts(changed(0x7D, 4, pack("<H", 0)))["同意表"].hidden_columns


def test_days_may_be_counted_from_1904() -> None:
    assert not xls_facts(FILE.read_bytes())["同意表"].from_1904
    assert xls_facts(changed(0x22, 0, pack("<H", 1)))["同意表"].from_1904


def test_a_font_that_strikes_nothing_strikes_no_cell() -> None:
    data = FILE.read_bytes()
    for nth in range(12):
        try:
            data = changed(0x31, 2, pack("<H", 0), nth)
        except IndexError:
            break
        assert xls_facts(data)["同意表"].struck <= {(4, 4), (5, 3), (6, 2), (6, 3)}
    assert nth > 3


@pytest.mark.parametrize("cut", [0, 40, 600, 2000, 5000])
def test_a_file_that_breaks_off_has_no_facts_and_raises_nothing(cut: int) -> None:
    assert xls_facts(FILE.read_bytes()[:cut]) == {} or cut == 5000


def test_a_chain_that_runs_in_a_circle_ends() -> None:
    data = bytearray(FILE.read_bytes())
    pack_into("<I", data, 512, 0)  # the first sector follows itself
    assert isinstance(xls_facts(bytes(data)), dict)


def test_what_is_no_compound_file_is_refused() -> None:
    with pytest.raises(NoWorkbook):
        workbook_stream(b"PK\x03\x04" * 200)


def string(text: str, fonts: tuple[int, ...] = ()) -> bytes:
    body = text.encode("utf-16-le")
    runs = b"".join(pack("<2H", at, font) for at, font in enumerate(fonts))
    return pack("<HB", len(text), 1 | (8 if fonts else 0)) + (pack("<H", len(fonts)) if fonts else b"") + body + runs


@pytest.mark.parametrize(
    ("strings", "cut", "expected"),
    [
        ([string("同意"), string("不同意", (7,))], 0, {1}),
        ([string("同意", (7,)), string("不同意", (6,))], 0, {0}),
        ([string("同意"), string("不同意", (6, 7))], 0, {1}),
        ([string("同意"), string("不同意")], 0, set()),
        ([string("张三", (7,)), string("李四"), string("王五", (7,))], 0, {0, 2}),
    ],
)
def test_strings_struck_in_part(strings: list[bytes], cut: int, expected: set[int]) -> None:
    assert struck_strings([pack("<2I", 9, len(strings)) + b"".join(strings)], {7}) == expected


def test_a_string_goes_on_in_the_next_record_with_a_byte_of_its_own() -> None:
    whole = pack("<2I", 2, 2) + string("同意") + string("不同意", (7,))
    at = whole.find("意".encode("utf-16-le"), 24)
    narrow_again = [whole[:at], b"\x01" + whole[at:]]
    assert struck_strings(narrow_again, {7}) == {1}
    assert (
        struck_strings([pack("<2I", 1, 1) + pack("<HB", 4, 0) + b"ab", b"\x01" + "意".encode("utf-16-le") * 2], {7})
        == set()
    )
