"""联系电话: mobiles of 11 digits, landlines with their area code, any number of them in one cell.

Prefixes in use change with time, so an odd one only warns (sources.md §7); what is refused is a wrong count of digits.
"""

import re

from validators.fields.damage import damage
from validators.fields.plain import READ_AS_BLANK, compact, is_nothing, plain, printed
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "phone-unreadable",
    Severity.ERROR,
    zh="电话“{value}”里找不到号码",
    fix="请填 11 位手机号，或带区号的座机，如 0373-1234567",
    en="There is no phone number in “{value}”.",
    en_fix="Type an 11-digit mobile or a landline with its area code.",
)
LENGTH = Kind(
    "phone-length",
    Severity.ERROR,
    zh="电话“{value}”中有一个号码是 {digits} 位，手机号应为 11 位",
    fix="请与本人核对后补全；座机请连区号写，如 0373-1234567；几个号码请用顿号隔开",
    en="A number in “{value}” has {digits} digits; a mobile has 11.",
    en_fix="Check it with the owner; landlines need their area code; separate several numbers.",
)
SEVERAL = Kind(
    "phone-several",
    Severity.WARNING,
    zh="一格里有 {count} 个电话：“{value}”",
    fix="都能用则无需处理；建议只留常用的一个，其余写进备注",
    en="The cell holds {count} phone numbers: “{value}”.",
    en_fix="Nothing to do if all are in use; better keep one and note the others.",
)
PREFIX = Kind(
    "phone-prefix",
    Severity.WARNING,
    zh="手机号“{number}”的号段不常见",
    fix="请核对前三位有没有写错",
    en="The mobile {number} has an unusual prefix.",
    en_fix="Check its first three digits.",
)

SERVICE = Kind(
    "phone-service",
    Severity.WARNING,
    zh="“{number}”是客服或服务号码，不是住户的电话",
    fix="请换成本人的手机号或座机；确实只有这个号码的无需处理",
    en="{number} is a service number, not a resident's.",
    en_fix="Better enter the resident's own number.",
)
IS_ID = Kind(
    "phone-is-id",
    Severity.ERROR,
    zh="“{column}”里像是身份证号，请不要登记",
    fix="请删去身份证号，填写电话；不需要登记证件号",
    en="{column} seems to hold an ID number, which must not be kept.",
    en_fix="Delete it and enter the phone number.",
)

_NUMBER = re.compile(
    r"(?<!\d)(?:(?:(?:\+|00)?86[- ]?|0)?(?P<mobile>1\d{2}[- ]?\d{4}[- ]?\d{4})"
    r"|\(?(?P<area>0(?:10|2\d|[3-9]\d{2}))\)?[- ]?(?P<local>[1-9]\d{2,3}[- ]?\d{4})(?:(?:-|转)\d{1,6})?"
    r"|(?P<service>[48]00[- ]?\d{3}[- ]?\d{4}|9[56]\d{3,4}))(?!\d)"
)
_ID = re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dXx](?![\dXx])")
_IN_USE = re.compile(r"1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])")
_TIDY = re.compile(r"1\d{10}")
_USUAL = re.compile(_IN_USE.pattern + r"\d{8}", re.ASCII)
_RUN = re.compile(r"\d(?:[- ]?\d)+")


def read(raw: Raw) -> Reading[tuple[str, ...]]:
    """All numbers in the cell, `13800000000` or `0373-1234567`, in order, each once."""
    if isinstance(raw, str) and _USUAL.fullmatch(raw):
        return Reading((raw,))  # nearly every cell; the rest of the way would give the same, ten times slower
    spoilt = damage(raw)
    if spoilt:
        return Reading(None, (spoilt,))
    text = plain(printed(raw))
    if is_nothing(compact(text)):
        return Reading((), (Issue(READ_AS_BLANK),))
    if _ID.search(text):
        return Reading(None, (Issue(IS_ID),))
    numbers = tuple(dict.fromkeys(_written(found) for found in _NUMBER.finditer(text)))
    issues = [Issue(LENGTH, {"digits": digits}) for digits in _wrong_lengths(_NUMBER.sub("；", text), bool(numbers))]
    if not numbers and not issues:
        return Reading(None, (Issue(UNREADABLE),))
    if len(numbers) > 1:
        issues.append(Issue(SEVERAL, {"count": len(numbers)}))
    issues += [Issue(kind, {"number": number}) for number in numbers if (kind := _doubt(number))]
    return Reading(numbers or None, tuple(issues))


def _doubt(number: str) -> Kind | None:
    """What is odd about a number of the right length."""
    if not number.isdigit() or _IN_USE.match(number):
        return None
    return PREFIX if _TIDY.fullmatch(number) else SERVICE


def _written(found: re.Match[str]) -> str:
    if found["mobile"]:
        return re.sub("[- ]", "", found["mobile"])
    if found["service"]:
        return re.sub("[- ]", "", found["service"])
    return f"{found['area']}-{re.sub('[- ]', '', found['local'])}"


def _wrong_lengths(rest: str, others: bool) -> list[int]:
    """How many digits each number left over has; beside good numbers a few digits are a remark (`3号楼`)."""
    counts = [sum(character.isdigit() for character in run) for run in _RUN.findall(rest)]
    return [count for count in counts if count >= (5 if others else 3)]
