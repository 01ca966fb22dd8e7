"""Columns of a list that tell of people, by their headers; under them all is hidden, known or not."""

from collections.abc import Callable, Mapping

from addin.public import masking

_NAMES = """产权人 业主 户主 姓名 业主姓名 产权人姓名 房主 签字 签名 签字人 业主签字 捐赠人 户主姓名 所有权人"""
_PHONES = """联系电话 电话 手机 手机号 手机号码 联系方式 电话号码"""
_DOORS = """房号 户位 室号 门牌号 户号 房间号 方位 东西户 门牌 房屋地址 住址"""
_PRIVATE = """产权人代码 业主代码 产权人编号 困难类型 困难户 身份证号 身份证号码 证件号码 代理依据 委托书"""
_NEUTRAL = """序号 楼栋 栋 幢 楼号 栋号 单元 单元号 楼层 层 建筑面积 面积 房屋类型 类型 类别 意见 备注 分摊金额
    金额 日期 内容 数量 单位 签字日期 同意公示 议题 应交 实交 方式 凭证号 系数"""
CONSENT = "同意公示"
NUMBER = "序号"

Rule = Callable[[str], str]
RULES: Mapping[str, Rule] = {
    **dict.fromkeys(_NAMES.split(), masking.name),
    **dict.fromkeys(_PHONES.split(), masking.phone),
    **dict.fromkeys(_DOORS.split(), masking.door),
    **dict.fromkeys(_PRIVATE.split(), masking.nothing),
}
_KNOWN = frozenset(RULES) | frozenset(_NEUTRAL.split())
_ENOUGH = 3
"""Known headers side by side that make a row the header of a list; two do where nothing else stands there."""


def is_header(texts: Mapping[int, str]) -> bool:
    """`texts`: column → what it says."""
    said = [bare(text) for text in texts.values() if text.strip()]
    known = sum(text in _KNOWN for text in said)
    return known >= _ENOUGH or (known == len(said) > 1)


def bare(text: str) -> str:
    """A header without blanks, line breaks and what is in brackets."""
    return "".join(text.split()).partition("（")[0].partition("(")[0]


def column_of(said: Mapping[int, str], name: str) -> int:
    """Where a header says this; 0 where none does, which is no column."""
    return next((column for column, text in said.items() if bare(text) == name), 0)


def names_somebody(said: Mapping[int, str], rules: Mapping[int, Rule]) -> bool:
    """Whether a row of a list holds a name that would have to be masked; its total and its footer do not."""
    return any(rules.get(column) is masking.name and masking.name(text) != text for column, text in said.items())
