"""What a code says, and what it refuses to say: names, telephones, doors and opinions are nobody's to scan."""

import pytest

from addin.filling.forms.form import FormProblem
from tests.addin.filling.images.test_codes import BLOCK, LIST, filled, form
from tests.scanned import codes


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("产权人", "{{码}}{{分摊明细.产权人}}"),
        ("产权人", "{{码}}{{分摊明细.产权人|遮名}}"),
        ("联系电话", "{{码}}{{分摊明细.联系电话}}"),
        ("联系电话", "{{码}}{{分摊明细.联系电话|遮号}}"),
        ("门牌", "{{码}}{{小区名称}}{{分摊明细.门牌}}"),
        ("负责人", "{{码}}{{负责人}}"),
    ],
)
def test_who_and_which_door_is_refused(tmp_path, field, text):
    with pytest.raises(FormProblem, match=f"“表”的 二维码：二维码人人能扫，不能印“[^”]*{field}”"):
        filled(form(tmp_path, BLOCK, ("C1", text)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{码}}", "后面要写码里印什么"),
        ("{{码}}{{小区名}}", "没有“小区名”这个数，是不是“小区名称”"),
        ("{{码}}{{分摊明细.金额}}", "“分摊明细”里没有“金额”这一栏"),
        ("{{码}}{{分摊.门牌}}", "没有“分摊”这个明细"),
        ("{{码}}{{本组.序号}}", "只能用在分组"),
        ("{{码}}{{#若 草稿}}草稿", "不能写"),
        ("{{码}}{{小区名称|百分比}}", "小区名称|百分比|市农研所家属院"),
        ("{{码}}{{小区名称", "没有写完整"),
    ],
)
def test_what_cannot_be_printed_is_told_and_nothing_is_written(tmp_path, text, told):
    with pytest.raises(FormProblem, match=told):
        filled(form(tmp_path, LIST, ("C1", text)))
    assert not (tmp_path / "填好.xlsx").exists()


def test_fields_of_a_list_are_only_printed_beside_its_rows(tmp_path):
    with pytest.raises(FormProblem, match="文本框的上边要放在按它重复的行里"):
        filled(form(tmp_path, LIST, ("C1", "{{码}}{{分摊明细.分摊金额}}")))


def test_a_copy_whose_own_fields_are_blank_has_no_code(tmp_path, monkeypatch):
    from tests.addin.filling.images import test_codes as codes_of

    shares = [{"分摊金额": 1, "序": ""}, {"分摊金额": 2, "序": "甲"}, {"分摊金额": 3, "序": None}]
    monkeypatch.setattr(codes_of, "SHARES", shares)
    path = filled(form(tmp_path, BLOCK, ("C1", "{{码}}序 {{分摊明细.序}}")))
    assert codes(path) == {"表": [(4, "序 甲")]}


def test_without_any_record_there_is_no_code(tmp_path, monkeypatch):
    from tests.addin.filling.images import test_codes as codes_of

    monkeypatch.setattr(codes_of, "SHARES", [])
    assert codes(filled(form(tmp_path, BLOCK, ("C1", "{{码}}{{分摊明细.分摊金额}}")))) == {"表": []}


def test_of_the_group_alone_there_is_one_code_a_group(tmp_path):
    cells = {"A1": "表头", "A2": "{{#每 分摊明细 每页 2}}{{分摊明细.分摊金额}}{{/每}}"}
    path = filled(form(tmp_path, cells, ("C2", "{{码}}第 {{本组.序号}} 页")))
    assert codes(path) == {"表": [(2, "第 1 页"), (4, "第 2 页")]}
