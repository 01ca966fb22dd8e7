import pytest

from tests.validators.fields.seen import codes
from validators.fields.signature import read


@pytest.mark.parametrize(
    "raw", ["赵一平", "赵一平、钱二宝", "欧阳无双", "高代", "安未来", "王本人", "买买提·阿不都", "代小明"]
)
def test_a_name_is_a_signature(raw: str):
    assert read(raw).value == raw.replace("·", "·")
    assert codes(read(raw)) == []


@pytest.mark.parametrize(
    "raw",
    [
        *("拒签", "不签字", "拒绝签名", "不配合", "未签", "待补签", "签了"),
        *("不在家", "没人", "敲门无人应", "在外地", "联系不上", "电话打不通", "上门三次没人开门", "空房", "已故"),
        *("电话同意", "微信同意", "口头同意", "线上", "网签", "在外地，电话同意", "不在家（电话同意）", "已电话确认"),
        *("同上", "〃", "同前", "见附件", "详见扫描件", "略", "无", "/", "——"),
        *("租户", "儿子代签", "户主", "物业", "邻居", "手印", "盖章", "看不清", "√", "同意", "OK"),
    ],
)
def test_words_about_a_signature_are_none(raw: str):
    assert read(raw).value == ""
    assert codes(read(raw)) == ["signature-words"]


@pytest.mark.parametrize("raw", [True, False])
def test_a_checkbox_is_nobodys_name(raw: bool):
    assert read(raw).value == ""
