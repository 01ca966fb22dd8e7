"""Whom the scan looks for: what the typed sheets gave, and what stands raw under headings of people on any sheet.

The second way asks nothing of the first: what reading a sheet missed is still looked for.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

_HAN_NAME = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2,4}|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff·]{1,12}"
)
_SPLIT = re.compile(r"[^\w·]+|[_\d]+")
_OF_PEOPLE = re.compile(
    r"(?:产权人|业主|户主|房主|捐赠人|缴款人|住户|承租人|代理人)(?:姓名|签字|签名)?|业主签字|签字人?|签名"
)
_NAMES_ON = re.compile("户室清册|征求意见|表决票|决议签字|光荣榜|缴款|同意表")
_CALL = re.compile(r"(?:联系)?电话|手机号?码?|联系方式")
_NOBODY = re.compile(
    "拒|不|无|未|没|空|已|待|同意|反对|弃权|签|章|电话|微信|短信|手印|本人|业主|户主|房主|家属|子女|儿子|女儿|代理|委托|租|住户|物业|单位|"
    "公房|集体|国有|社区|居委|街道|匿名|同上|见附|详见|^代[签办领]|以下|其他|计$|备注|去世|病故|亡|搬|外地|出差|出国|出门|联系|看|勾|通过|赞成|"
    "公司|银行|学校|医院|部$|处$|局$|所$|厂$|院$|会$|店$|站$|某|号楼|单元"
)
_SUFFIX = re.compile("(?:代签|先生|女士|之妻|之子|之女|家属|等)$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it was read: its name, and its cells as text."""

    name: str
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """`doors`: (building, unit, room) as the roster has them."""

    names: frozenset[str]
    phones: frozenset[str]
    doors: frozenset[tuple[str, str, str]]

    def and_on(self, sheets: Iterable[Sheet]) -> "Wanted":
        """With whom these sheets name under their headings."""
        names, phones = set(self.names), set(self.phones)
        for sheet in sheets:
            names |= set(_below(sheet, _is_of_names(sheet.name), _people))
            phones |= set(_below(sheet, lambda head: _CALL.fullmatch(head) is not None, _calls))
        return Wanted(frozenset(names), frozenset(phones), self.doors)


def _is_of_names(sheet: str) -> Callable[[str], bool]:
    """姓名 alone is whoever came, on other sheets."""
    return lambda head: _OF_PEOPLE.fullmatch(head) is not None or (head == "姓名" and bool(_NAMES_ON.search(sheet)))


def _below(sheet: Sheet, is_head: Callable[[str], bool], taken: Callable[[str], Iterator[str]]) -> Iterator[str]:
    columns: set[int] = set()
    for row in sheet.rows:
        heads = {at for at, text in enumerate(row) if is_head("".join(text.split()).partition("（")[0])}
        if heads:
            columns |= heads
            continue
        for at in columns:
            if at < len(row) and row[at]:
                yield from taken(row[at])


def _people(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKC", text)
    words = plain.split()
    plain = "".join(words) if all(len(word) == 1 for word in words) else plain
    for piece in _SPLIT.split(plain):
        name = _SUFFIX.sub("", piece)
        if _HAN_NAME.fullmatch(name) and not _NOBODY.search(name):
            yield name


def _calls(text: str) -> Iterator[str]:
    for run in re.findall(r"[\d -]{7,}", unicodedata.normalize("NFKC", text)):
        number = re.sub(r"\D", "", run)
        if len(number) >= 7:
            yield number
            if number.startswith("0") and len(number) > 9:
                yield number[4 if number[1] not in "12" else 3 :]
