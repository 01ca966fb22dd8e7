"""意见: 同意, 不同意 or 弃权, by word or by mark.  What is not plainly one of them is never consent."""

import re
from enum import StrEnum

from validators.fields.boxes import boxes_of
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import NORMALISED, Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw
from validators.sheets.consent.qualified import qualifies


class Opinion(StrEnum):
    """UNCLEAR: something is written, but not what it means · FOLLOW: as most do, an option of many printed slips ·
    QUALIFIED: consent with a condition, which is none to the motion as it was put."""

    AGREE = "同意"
    AGAINST = "不同意"
    ABSTAIN = "弃权"
    FOLLOW = "从众"
    QUALIFIED = "附条件同意"
    UNCLEAR = "看不清"

    __hash__ = str.__hash__  # in C: they are keys of everything that is counted


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
QUALIFIED = Kind(
    "consent-qualified",
    Severity.WARNING,
    zh="“{value}”附有条件或保留（{remark}），不是对整个议题（改造并出资）的同意；现按无效计，待核实",
    fix="请问清本人：同意改造并承担费用的，由本人写明后改为“同意”；不愿意的改为“不同意”",
    en="“{value}” is qualified (“{remark}”): no consent to the motion as put; counted as invalid until settled.",
    en_fix="Ask the person, and type 同意 or 不同意 as he then signs.",
    doubt="附条件的同意",
)

_WORDS = {
    word: opinion
    for opinion, words in {
        Opinion.AGREE: "同意 赞成 赞同 通过 支持 愿意 是 √ ✓ ✔ ☑ ✅ V TRUE",
        Opinion.AGAINST: "不同意 反对 不赞成 不赞同 不通过 不支持 不愿意 否 × ✗ ✘ ✕ ╳ ❌ X",
        Opinion.ABSTAIN: "弃权 放弃",
        Opinion.FOLLOW: "从众 从多数 随多数 随大流 随大家 随众 跟大家 跟多数 服从多数 按多数 同多数",
    }.items()
    for word in words.split()
}
_PLAIN_WORDS = (*(word for word in _WORDS if len(word) > 1 and not word.isascii()), "是", "否")
_IN_OTHER_WORDS = {
    Opinion.AGREE: "没意见 没有意见 无意见 没异议 没有异议 无异议 可以 好 好的 行 OK OKAY YES Y 认可",
    Opinion.AGAINST: "不可以 不行 不认可 不要 NO N",
}
"""What stands for an opinion only where it is all that is said, or what is to be done follows it (可以改造)."""
_BEFORE = (
    r"(?:已阅|已看|已知晓|知悉|本人|本户|我们|我家|全家|我|业主|均|都|完全|坚决|一致|表示|没意见|没有意见|无异议)*"
)
_ABOUT = (
    r"(?:(?:对|于|本|该|此|这个|上述|以上|本次|此次|全部|所有|老旧|小区|实施|进行|参加|开展|提升|改造|加装|安装|更换"
    r"|电梯|方案|项目|工程|事项|议题|内容|施工)*(?:改造|提升|电梯|方案|项目|工程|事项|议题|内容|施工|意见))?"
)
_PHRASES = tuple(
    (re.compile(f"{_BEFORE}(?:{'|'.join(words)}){_ABOUT}(?:没意见|没有意见|无异议)?(?:的|了)?"), opinion)
    for opinion in (Opinion.AGREE, Opinion.AGAINST, Opinion.ABSTAIN)
    for words in (
        [
            *(word for word in _WORDS if _WORDS[word] is opinion and len(word) > 1 and not word.isascii()),
            *_IN_OTHER_WORDS.get(opinion, "").split(),
        ],
    )
)
_BRACKETED = re.compile(r"[(\[【〔{]([^()\[\]【】〔〕{}]*)[)\]】〕}]")
_CHOICE = re.compile(r"^(?:\(?[A-H1-9]\)?[.、:)]|[①-⑨])(?=[^\W\d_]{2})")
"""A.同意, (2)不同意: the letter or number of the choice, as forms on the web export it."""
_PUNCTUATION = re.compile(r"[。,.;!、:\ufe0f]+")
_TOKEN = re.compile("|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)))


def read(raw: Raw) -> Reading[Opinion | None]:
    """The opinion; None where there is only a bracketed remark; UNCLEAR, with an error, for anything else."""
    boxes = boxes_of(printed(raw), _PLAIN_WORDS)
    if boxes.found:
        chosen = {_WORDS[word] for word in boxes.ticked}
        return Reading(one, (Issue(NORMALISED, {"read": one.value}),)) if (one := _only(chosen)) else _unclear()
    text = _CHOICE.sub("", compact(printed(raw)).upper())
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
    if opinion is Opinion.AGREE and qualifies(remark):
        return Reading(Opinion.QUALIFIED, (Issue(QUALIFIED, {"remark": remark}),))
    return Reading(opinion, (Issue(REMARK, {"read": opinion.value, "remark": remark}),))


def _of_words(text: str) -> Opinion | None:
    """None for no text at all; UNCLEAR for unknown words and for two opinions at once."""
    bare = _PUNCTUATION.sub("", text)
    if not bare:
        return None
    said = _only({_WORDS[word] for word in _TOKEN.findall(bare)})
    if said and not _TOKEN.sub("", bare):
        return said
    return _only({opinion for phrase, opinion in _PHRASES if phrase.fullmatch(bare)}) or Opinion.UNCLEAR


def _only(said: set[Opinion]) -> Opinion | None:
    return next(iter(said)) if len(said) == 1 else None


def _contradicts(opinion: Opinion, remark: str) -> bool:
    """A remark that holds another opinion (同意（不同意出资）) leaves the answer open; 是 and X occur in any words."""
    said = [word for word in _TOKEN.findall(remark) if len(word) > 1 or not word.isalnum()]
    return any(_WORDS[word] is not opinion for word in said)


def _unclear() -> Reading[Opinion | None]:
    return Reading(Opinion.UNCLEAR, (Issue(UNKNOWN),))
