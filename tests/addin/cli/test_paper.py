"""`jiugai paper`: what stands on the sheets about the paper file, for people and for machines."""


def test_areas_are_hundredths_of_a_square_metre_whatever_column_they_stand_in(tmp_path, jiugai, sample):
    lines = jiugai("paper", _of_all_owners(sample, tmp_path), "--sheet", "会议表决", "--json").json["sheets"][
        "会议表决"
    ]
    whole = {line["单位"]: line["基数"] for line in lines if line["项目"] == "参与表决" or line["项目"] == "表决同意"}
    assert whole["㎡"] > 100 * whole["人"]
    numbers = [line[column] for line in lines for column in ("基数", "需要", "实得", "还差")]
    assert all(number is None or isinstance(number, int) for number in numbers)


def test_a_sheet_that_is_none_is_one_line(jiugai, sample):
    called = jiugai("paper", sample, "--sheet", "没有这张")
    assert called.code == 2
    assert "没有“没有这张”这张结果表" in called.err


def _of_all_owners(sample, folder):
    """The sample, its slips cast at a meeting of all the owners."""
    from openpyxl import load_workbook

    book = load_workbook(sample)
    heads = {cell.value: cell.column for cell in book["会议"][1]}
    book["会议"].cell(2, heads["会议类型"]).value = "业主大会"
    target = folder / "业主大会.xlsx"
    book.save(target)
    return target
