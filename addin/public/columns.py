"""Columns of a list that tell of people, by their headers; under them all is hidden, known or not."""

import re
from collections.abc import Callable, Mapping

from addin.public import masking, naming

_PEOPLE = (
    "(?:产权人|业主|户主|房主|所有权人|住户|居民|捐赠人|缴款人|缴费人|交款人|代理人|委托人|受托人|申请人|"
    "承租人|租户|买受人|表决人|投票人|当事人|户代表)"
)
_NAMES = re.compile(rf"{_PEOPLE}?(?:姓名|名字|签字|签名|签章|签到|签字人)(?:或?盖章)?|{_PEOPLE}")
_PHONES = re.compile(
    "(?!监督|服务|咨询|办公|值班|举报|投诉|单位|项目|施工).*(?:电话|手机|手机号|手机号码|联系方式|电话号码)"
)
_DOORS = re.compile("房号|户位|室号|门牌号?|户号|房间号|方位|东西户|(?:房屋|家庭)?地址|(?:家庭)?住址")
_PRIVATE = re.compile(
    "(?:产权人|业主)(?:代码|编号)|困难.{0,2}|.*(?:身份证|证件)号?码?|.*(?:银行卡|银行账|卡)号?|微信号?|QQ号?|.*邮箱|"
    "车牌号?码?|出生.{0,2}|生日|年龄|民族|户籍.{0,3}|籍贯|残疾.{0,3}|低保.{0,3}|健康.{0,2}|代理依据|委托书|.*产权证号?|"
    "房产证号?"
)
_NEUTRAL = re.compile(
    "序号|楼栋|栋|幢|楼号|栋号|单元|单元号|楼层|层|建筑面积|面积|房屋类型|类型|类别|意见|备注|分摊金额|金额|日期|内容|数量|"
    "单位|签字日期|同意公示|议题|应交|实交|方式|凭证号|系数"
)
CONSENT = "同意公示"
NUMBER = "序号"
_ENOUGH = 3
"""Known headers side by side that make a row the header of a list; two do where nothing else stands there."""
_LONGEST_HEADER = 12
_BELOW = re.compile("盖章|公章|[（(]章[）)]|监督|异议|特此")
"""What stands in the lines below a list."""

Rule = Callable[[str], str]


def rule_of(header: str) -> Rule | None:
    """How a column under this header is hidden; None for one that tells of nobody."""
    said = bare(header)
    if _NAMES.fullmatch(said):
        return masking.name
    if _PHONES.fullmatch(said):
        return masking.phone
    if _DOORS.fullmatch(said):
        return masking.door
    return masking.nothing if _PRIVATE.fullmatch(said) else None


def is_header(texts: Mapping[int, str]) -> bool:
    """`texts`: column → what it says.  One header of people is enough beside others that only could be headers."""
    said = [bare(text) for text in texts.values() if text.strip()]
    rules = [rule_of(text) for text in said]
    known = sum(
        rule is not None or _NEUTRAL.fullmatch(text) is not None for rule, text in zip(rules, said, strict=True)
    )
    if known >= _ENOUGH or (known == len(said) > 1):
        return True
    return any(rules) and len(said) > 1 and all(map(_could_be_header, said))


def _could_be_header(text: str) -> bool:
    """Short words, no numbers, nobody's name."""
    short = 0 < len(text) <= _LONGEST_HEADER and not any(map(str.isdigit, text))
    return short and (
        rule_of(text) is not None or _NEUTRAL.fullmatch(text) is not None or not naming.is_surely_name(text)
    )


def bare(text: str) -> str:
    """A header without blanks, line breaks and what is in brackets."""
    return "".join(text.split()).partition("（")[0].partition("(")[0]


def column_of(said: Mapping[int, str], name: str) -> int:
    """Where a header says this; 0 where none does, which is no column."""
    return next((column for column, text in said.items() if bare(text) == name), 0)


def names_somebody(said: Mapping[int, str], rules: Mapping[int, Rule]) -> bool:
    """Whether a row of a list holds a name that would have to be masked; its total and its footer do not."""
    return any(rules.get(column) is masking.name and masking.name(text) != text for column, text in said.items())


def is_whole(said: Mapping[int, str]) -> bool:
    """Whether a row tells of somebody: more than one cell is filled, none is a total, a stamp or a signer's line."""
    filled = [text for text in said.values() if text.strip()]
    below = any(naming.is_total(text) or _BELOW.search(text) or masking.is_staff(text) for text in filled)
    return len(filled) > 1 and not below
