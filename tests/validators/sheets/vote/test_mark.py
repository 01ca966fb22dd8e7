import pytest

from validators.sheets.vote.mark import Mark, read


@pytest.mark.parametrize(
    ("raw", "mark"),
    [
        ("通过", Mark.FOR),
        ("同意", Mark.FOR),
        ("不 通过", Mark.AGAINST),
        ("反对", Mark.AGAINST),
        ("弃权", Mark.ABSTAIN),
        ("无效", Mark.INVALID),
        ("空白", Mark.UNMARKED),
        ("多勾", Mark.SEVERAL),
        ("通过、不通过", Mark.SEVERAL),
        ("同意，弃权", Mark.SEVERAL),
        ("看不清", Mark.UNREADABLE),
        ("扫描丢失", Mark.UNREADABLE),
    ],
)
def test_what_stands_on_the_slip(raw, mark):
    assert read(raw).value is mark


@pytest.mark.parametrize("raw", ["先修暖气", "？", 3.0, True, "通过吧"])
def test_anything_else_is_an_error_and_no_mark(raw):
    reading = read(raw)
    assert reading.value is None
    assert [issue.kind.code for issue in reading.issues] == ["choice-unknown"]


def test_a_lost_mark_is_never_an_abstention():
    assert Mark.ABSTAIN not in {read(word).value for word in ("看不清", "模糊", "无法辨认", "空白", "多勾")}


@pytest.mark.parametrize(
    ("raw", "mark"),
    [
        ("☑同意 □不同意", Mark.FOR),
        ("□通过 ☑不通过 □弃权", Mark.AGAINST),
        ("☑通过 ☑不通过", Mark.SEVERAL),
        ("□同意 □不同意", Mark.UNMARKED),
        ("同意改造", Mark.FOR),
        ("没意见", Mark.FOR),
    ],
)
def test_a_slip_typed_as_it_is_printed(raw, mark):
    assert read(raw).value is mark
