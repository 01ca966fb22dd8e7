"""The demo ends with what matters, in five lines, the last of which is the page to open."""


def test_the_last_five_lines_say_what_came_of_it_and_what_to_open(jiugai, tmp_path):
    found = jiugai("demo", "--out", str(tmp_path / "demo"))
    *_, rate, vote, money, errors, page = [line for line in found.out.splitlines() if line.strip()]
    assert "同意率 83.58%（112/134 户同意" in rate
    assert vote == "表决结论：通过（草稿，还有 9 处错误没有改）"
    assert "318,640.00" in money
    assert errors.startswith("错误 9 处")
    assert str((tmp_path / "demo" / "市农研所家属院-结果.xlsx").resolve()) in page
    assert "一页看懂" in page
