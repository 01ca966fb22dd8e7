"""Numbers and signs that are one person's by their form: identity, bank card, passport, number plate, e-mail, account.

The number of an office's own account, a credit code, an amount stay: they have another form.
"""

import re

_IDENTITY = re.compile(
    r"(?<![\dA-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dA-Za-z])|(?<!\d)\d{6}[12]\d{3}[01]\d[0-3]\d{4}(?!\d)"
)
_ANOTHER = re.compile(r"(?:代码|编号|账号|账户|文号|合同号)[^\d]{0,3}$")
_BORN_IN = re.compile(r"\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_CARD = re.compile(r"(?<![\d.])[3-6]\d{3}(?:[ -]?\d{4}){2,3}[ -]?\d{1,7}(?![\d.])")
_LABELLED = re.compile(
    r"((?:身份证|护照|军官证|通行证|证件|居住证|社保卡|医保卡|银行卡|卡)号?码?[:：]?\s*)"
    r"([A-Za-z]{0,3}\d[\d -]{5,}[\dXx])",
    re.IGNORECASE,
)
_TITLE = re.compile(r"((?:不动产权|产权证|房产证|房权证|不动产证)[^\d，。；]{0,16})(\d[\d-]{3,})")
_ACCOUNT = re.compile(r"((?:微信|QQ|WeChat|支付宝)(?:号码?|账号)?[:：]?\s*)([A-Za-z\d_-]{5,})", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PLATE = re.compile(
    r"([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z])[·.\s]?[A-HJ-NP-Z\d]{5,6}(?![A-Za-z\d])"
)
_BORN = re.compile(r"((?:出生|生于|生日|出生日期|出生年月)[:：]?\s*)\d{4}(?:[-年月./]\d{1,2}){1,2}[月日]?")
_BORN_BEFORE = re.compile(r"(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?(?=出?生)")
_PASSPORT = re.compile(r"(?<![A-Za-z\d])(?:[EG]\d{8}|E[A-Z]\d{7})(?![A-Za-z\d])")


def hidden(text: str) -> str:
    """The text with all of these hidden."""
    if not any(map(str.isdigit, text)) and "@" not in text and not _ACCOUNT.search(text):
        return text
    text = _MAIL.sub(lambda match: match[0][0] + "***@***", text)
    text = _BORN.sub(r"\1****", _BORN_BEFORE.sub("****年", text))
    text = _LABELLED.sub(_kept_head, _TITLE.sub(_kept_head, _ACCOUNT.sub(_kept_head, text)))
    text = _IDENTITY.sub(_hidden_identity, text)
    text = _CARD.sub(lambda match: _starred(match) if _is_card(match[0]) else match[0], text)
    text = _PASSPORT.sub(_starred_after_letter, text)
    return _PLATE.sub(r"\1*****", text)


def _hidden_identity(match: re.Match[str]) -> str:
    """Of a number that is called something else only where a day of birth stands within it."""
    called = _ANOTHER.search(match.string[: match.start()]) is not None
    born = _BORN_IN.match(re.sub("[ -]", "", match[0])) is not None
    return match[0] if called and not born else _starred(match)


def _starred(match: re.Match[str]) -> str:
    """The first three digits stay."""
    kept = 0
    written = ""
    for character in match[0]:
        kept += character.isdigit()
        written += character if kept <= 3 or not character.isalnum() else "*"
    return written


def _starred_after_letter(match: re.Match[str]) -> str:
    return match[0][0] + "*" * (len(match[0]) - 1)


def _kept_head(match: re.Match[str]) -> str:
    return match[1] + match[2][0] + "*" * (len(match[2]) - 1)


def _is_card(text: str) -> bool:
    """The last digit of a bank card checks the others (ISO/IEC 7812-1, Luhn)."""
    number = [int(character) for character in text if character.isdigit()]
    doubled = [d * 2 - 9 * (d > 4) if at % 2 else d for at, d in enumerate(reversed(number))]
    return sum(doubled) % 10 == 0
