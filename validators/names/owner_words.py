"""What stands in the cells of an owner, as it is compared: names without remarks, codes without their zeros."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from validators.fields.plain import compact

# ruff: noqa: D102
_UNSOLD = re.compile(r"(?:空置|开发商)?(?:尚?未(?:出售|售出|销售|售)|待售|库存房)(?:房屋|房源|房|部分)?")
_UNDELIVERED = re.compile(
    r"(?:已?(?:出售|售出|售|卖出|卖))?[、，,]?但?(?:尚|还)?(?:未|没有|没)(?:办理)?(?:交付|交房)(?:使用|房屋|房)?"
)
"""Sold and not handed over: the developer's still, as what is unsold (建筑物区分所有权解释 第9条)."""
_BRACKETED = re.compile(r"[(（\[【〔][^()（）\[\]【】〔〕]*[)）\]】〕]")
_ORGANISATION = re.compile(
    r"(?:公司|银行|集团|委员会|居委会|村委会|业委会|合作社|办事处|研究所|研究院|政府|医院|学校|工厂)$"
)


Marks = tuple[set[str], set[str]]
"""Codes, and telephones."""


class Owned(Protocol):
    """As much of a row of 户室清册 as tells who owns it."""

    @property
    def owner(self) -> str: ...

    @property
    def owner_code(self) -> str: ...

    @property
    def phones(self) -> tuple[str, ...]: ...


def bare(owner: str) -> str:
    """An owner without what is added in brackets or says that it is unsold: 某某公司（未售） → 某某公司."""
    return _UNDELIVERED.sub("", _UNSOLD.sub("", _BRACKETED.sub("", owner))).strip("、 ")


@lru_cache(maxsize=1 << 15)
def code_of(text: str) -> str:
    """A 产权人代码 as it is compared: no blanks or dashes, capitals, no zeros before a number."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"[\s\-_.]", "", compact(text)).upper())


@lru_cache(maxsize=1 << 16)
def people_of(owner: str) -> frozenset[str]:
    """Its people, in no order; nobody's of a dwelling that its buyer has not been given: 张三（已售未交付）."""
    people = frozenset(filter(None, bare(owner).split("、")))
    if people and _UNDELIVERED.search(owner):
        return frozenset(name for name in people if is_organisation(name))
    return people


def is_unsold(owner: str) -> bool:
    """未售, 某某公司（未售）, 待售: nobody has bought it; 张三（已售未交付）: nobody has been given it."""
    return bool(_UNSOLD.search(owner) or _UNDELIVERED.search(owner))


def is_organisation(name: str) -> bool:
    """公司, 银行, 居委会 …: of one name there is one."""
    return bool(_ORGANISATION.search(name))


def marks_of(rows: Sequence[Owned]) -> Marks:
    """The codes and the telephones on an owner's rows."""
    return {code_of(row.owner_code) for row in rows} - {""}, {phone for row in rows for phone in row.phones}


def told_apart(one: Marks, other: Marks) -> bool:
    """By codes, or by telephones, that both have and that have none in common."""
    (codes, phones), (their_codes, their_phones) = one, other
    by_codes = codes and their_codes and codes.isdisjoint(their_codes)
    return bool(by_codes or (phones and their_phones and phones.isdisjoint(their_phones)))
