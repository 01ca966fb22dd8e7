"""A .csv from anywhere: in any of the usual encodings, its cells parted by commas, tabs or semicolons."""

import pytest

from addin.hosts.reading.delimited import read_csv

ROWS = [["姓名", "住址", "意见"], ["余德林", "1号楼1单元101", "同意"], ["范晴霞", "1-1-201", "反对"]]


def text(mark: str = ",") -> str:
    return "\r\n".join(mark.join(row) for row in ROWS) + "\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "gb2312", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_every_encoding_and_every_mark(encoding: str, mark: str) -> None:
    assert read_csv("名单", text(mark).encode(encoding)).rows == ROWS


def test_a_semicolon_inside_a_cell_parts_nothing() -> None:
    rows = read_csv("名单", "姓名,意见建议\n余德林,路灯；围墙;楼道\n范晴霞,;\n".encode()).rows
    assert rows[1] == ["余德林", "路灯；围墙;楼道"]


def test_one_column_stays_one_column() -> None:
    assert read_csv("名单", "姓名\n余德林\n".encode()).rows == [["姓名"], ["余德林"]]


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03", b"PK\x00\x00abc", "姓名".encode() + b"\0"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"binary|codec|NUL"):
        read_csv("名单", data)
