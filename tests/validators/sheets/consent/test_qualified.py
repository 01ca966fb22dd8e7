"""What beside 同意 leaves it open whether its writer agrees to all that was asked, and what does not."""

import pytest

from validators.sheets.consent.authority import has_authority
from validators.sheets.consent.opinion import Opinion, read
from validators.sheets.consent.qualified import qualifies


@pytest.mark.parametrize(
    "remark",
    [
        "费用政府出",
        "不交钱",
        "不集资",
        "钱由开发商出",
        "我家不掏",
        "少出点",
        "最多出500",
        "全免费",
        "没钱",
        "费用太高不认",
        "不出资",
        "暂不缴费",
        "经济困难，无力承担",
        "要求减免",
        "单位出钱就同意",
        "一楼不出电梯钱",
        "房租抵扣",
        "我不承担",
        "本人不愿出资",
        "不愿承担费用",
        "费用不超过1000元",
    ],
)
def test_who_will_not_pay_or_pays_less_has_not_agreed_to_pay(remark):
    assert qualifies(remark)


@pytest.mark.parametrize(
    "remark",
    [
        "待定",
        "有条件",
        "等通知再定",
        "出资再说",
        "先看方案",
        "看情况",
        "装电梯就同意，如果不装就算了",
        "需先拆违建",
        "若不涨物业费",
        "解决停车问题后同意",
        "须保证质量",
        "要看到合同",
        "价格公道才行",
        "由子女决定再说",
        "待商议",
        "保留意见",
    ],
)
def test_who_waits_or_sets_a_condition_has_not_agreed_yet(remark):
    assert qualifies(remark)


@pytest.mark.parametrize(
    "remark",
    [
        "本人要求撤回",
        "后来反悔",
        "改主意了",
        "签错了",
        "已撤回",
        "改为不同意",
        "本人不知情",
        "声明作废",
        "同意改造，不同意出资",
    ],
)
def test_who_took_it_back_does_not_agree(remark):
    assert qualifies(remark)


@pytest.mark.parametrize("remark", ["只同意改下水", "除电梯外", "不含阳台", "仅同意修路", "部分同意"])
def test_who_agrees_to_a_part_has_not_agreed_to_the_whole(remark):
    assert qualifies(remark)


@pytest.mark.parametrize(
    "remark",
    [
        "单独一梯",
        "现居外地",
        "下午在家",
        "电话已核",
        "要求尽快施工",
        "房主在外地",
        "愿意出资",
        "出资没问题",
        "已交500元",
        "已缴费",
        "租户代交",
        "本人签字",
        "长期在外",
        "户主之妻",
        "左手签名",
        "同意改造并出资",
        "自愿承担费用",
        "一楼",
        "门面房",
        "独居老人",
        "见附件",
        "晚上来过",
        "补签",
        "新业主",
        "东户",
        "上门核实",
        "带院子",
        "已登记",
        "王先生代签",
    ],
)
def test_a_remark_on_something_else_changes_nothing(remark):
    assert not qualifies(remark)


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("同意（费用政府出）", Opinion.QUALIFIED),
        ("同意（单独一梯）", Opinion.AGREE),
        ("不同意（没钱）", Opinion.AGAINST),
    ],
)
def test_a_remark_in_brackets_counts_beside_consent_only(typed, read_as):
    assert read(typed).value is read_as


@pytest.mark.parametrize("typed", ["从众", "随大流", "从多数", "跟多数", "服从多数", "随大家"])
def test_following_the_majority_is_an_answer_of_its_own(typed):
    assert read(typed).value is Opinion.FOLLOW


@pytest.mark.parametrize("proxy", ["委托书", "监护关系", "公证委托", "营业执照、授权委托书", "户口本（夫妻）"])
def test_an_authority_is_a_paper(proxy):
    assert has_authority(proxy)


@pytest.mark.parametrize("proxy", ["", "/", "无", "口头委托", "电话同意", "微信确认", "待补", "委托书后补", "本人知情"])
def test_a_word_on_the_telephone_is_none(proxy):
    assert not has_authority(proxy)
