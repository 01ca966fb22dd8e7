"""意见: 同意, 不同意 or 弃权, by word or by mark.  What is not plainly one of them is never consent."""

import re
from enum import StrEnum

from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw


class Opinion(StrEnum):
    """UNCLEAR: something is written, but not what it means."""

    AGREE = "同意"
    AGAINST = "不同意"
    ABSTAIN = "弃权"
    UNCLEAR = "看不清"


UNKNOWN = Kind(
    "opinion-unknown",
    Severity.ERROR,
    zh="意见“{value}”看不出是同意、不同意还是弃权",
    fix="请对照原件改为“同意”“不同意”或“弃权”；没有收到意见的请清空这一格",
    en="The opinion “{value}” is not plainly for, against or an abstention.",
    en_fix="Check the paper and type 同意, 不同意 or 弃权; clear the cell where nothing was answered.",
)
REMARK = Kind(
    "opinion-remark",
    Severity.NOTE,
    zh="“{value}”按“{read}”统计，括号里的“{remark}”按备注处理",
    fix="读法正确则无需处理；建议把括号里的话移到备注",
    en="“{value}” counts as {read}; “{remark}” in brackets was taken as a remark.",
    en_fix="Nothing to do if that is right.",
)
REMARK_ONLY = Kind(
    "opinion-remark-only",
    Severity.NOTE,
    zh="“{value}”只有括号里的备注，没有意见，按未收到意见处理",
    fix="收到了意见的请补填“同意”“不同意”或“弃权”",
    en="“{value}” is only a remark in brackets; no answer was counted.",
    en_fix="Fill in the opinion if there is one.",
)

_WORDS = {
    word: opinion
    for opinion, words in {
        Opinion.AGREE: "同意 赞成 赞同 通过 支持 是 √ ✓ ✔ ☑ ✅ V TRUE",
        Opinion.AGAINST: "不同意 反对 不赞成 不赞同 不通过 不支持 否 × ✗ ✘ ✕ ╳ ❌ X",
        Opinion.ABSTAIN: "弃权 放弃",
    }.items()
    for word in words.split()
}
_BRACKETED = re.compile(r"[(\[【〔{]([^()\[\]【】〔〕{}]*)[)\]】〕}]")
_PUNCTUATION = re.compile(r"[。,.;!、:\ufe0f]+")
_TOKEN = re.compile("|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)))


def read(raw: Raw) -> Reading[Opinion | None]:
    """The opinion; None where there is only a bracketed remark; UNCLEAR, with an error, for anything else."""
    text = compact(printed(raw)).upper()
    remarks = [remark for remark in _BRACKETED.findall(text) if remark]
    opinion = _of_words(_BRACKETED.sub("", text))
    if not remarks:
        return _unclear() if opinion in (None, Opinion.UNCLEAR) else Reading(opinion, noted(raw, str(opinion)))
    remark = "；".join(remarks)
    said = _of_words(remark)
    if opinion is None:
        return Reading(said) if said in _WORDS.values() else Reading(None, (Issue(REMARK_ONLY),))
    if opinion is Opinion.UNCLEAR or _contradicts(opinion, remark):
        return _unclear()
    return Reading(opinion, (Issue(REMARK, {"read": opinion.value, "remark": remark}),))


def _of_words(text: str) -> Opinion | None:
    """None for no text at all; UNCLEAR for unknown words and for two opinions at once."""
    bare = _PUNCTUATION.sub("", text)
    if not bare:
        return None
    said = {_WORDS[word] for word in _TOKEN.findall(bare)}
    return said.pop() if len(said) == 1 and not _TOKEN.sub("", bare) else Opinion.UNCLEAR


def _contradicts(opinion: Opinion, remark: str) -> bool:
    """A remark that holds another opinion (同意（不同意出资）) leaves the answer open; 是 and X occur in any words."""
    said = [word for word in _TOKEN.findall(remark) if len(word) > 1 or not word.isalnum()]
    return any(_WORDS[word] is not opinion for word in said)


def _unclear() -> Reading[Opinion | None]:
    return Reading(Opinion.UNCLEAR, (Issue(UNKNOWN),))
