"""What a heading asks, where it says which mark means what: （同意打√，不同意打×）, （1同意 2不同意）, （不同意的打√）.

A question that is turned round (是否反对) gives every answer the other meaning; it is never guessed at.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from validators.fields.characters import visible
from validators.fields.plain import compact, printed
from validators.grid import Raw

_AGREE = "同意 赞成 赞同 支持 愿意 通过 需要 参加 无异议 没有异议 没意见 没有意见"
_AGAINST = "不同意 反对 不赞成 不赞同 不支持 不愿意 不通过 不需要 不参加 有异议 异议"
_ABSTAIN = "弃权 放弃"
_MEANS = {
    word: said
    for said, words in {"同意": _AGREE, "不同意": _AGAINST, "弃权": _ABSTAIN}.items()
    for word in words.split()
}
_MARKS = {
    **dict.fromkeys(("√", "✓", "✔", "☑", "✅", "勾", "对勾", "对号", "V"), "√"),
    **dict.fromkeys(("×", "✗", "✘", "✕", "╳", "❌", "X", "叉", "错号"), "×"),
    **dict.fromkeys(("○", "〇", "O", "圈", "圆圈"), "○"),
    **dict.fromkeys(("△", "三角"), "△"),
    **{one: one for one in "0123456ABCD"},
}
_USUAL = {"√": "同意", "×": "不同意"}
_NOT = _AGAINST.replace(" ", "|")
_WORD = "|".join(sorted(_MEANS, key=len, reverse=True))
_MARK = "|".join(sorted(map(re.escape, _MARKS), key=len, reverse=True))
_TOKEN = re.compile(f"(?P<word>{_WORD})|(?P<mark>{_MARK})")
_BRACKET = re.compile(r"[(\[【〔{]([^()\[\]【】〔〕{}]*)[)\]】〕}]")
_TURNED = re.compile(rf"(?:是否|有无|有没有|是不是|可否|存在)(?:有|存在)?(?:{_NOT})|(?:{_NOT})(?:与否|吗|么|[?？])")
_ONLY_AGAINST = re.compile(
    rf"(?<!如)(?:{_NOT})(?:的|者|户|意见)?(?:请|才|需|须)?(?:在)?(?:此|本|下|该|栏|格|处|内)*(?:打|划|画|填|写|选|签)"
    r"(?!.*(?:原因|理由|说明|注明|写明|建议))"
)
_BOTH = re.compile(
    rf"(?<!不)(?:{_AGREE.replace(' ', '|')})(?:的|者|户)?(?:请|则|就)?(?:在[^不]{{0,6}})?(?:打|划|画|勾)"
)
"""同意的在同意栏打√，不同意的在不同意栏打√: each has a place of its own, and nothing is turned round."""


@dataclass(frozen=True, slots=True)
class Question:
    """`marks`: mark → 同意, 不同意 or 弃权, where the heading gives marks another meaning than the usual one ·
    `refused`: it is turned round, and does not say what a tick means."""

    marks: Mapping[str, str] = field(default_factory=dict)
    refused: bool = False


def question_of(heading: str) -> Question:
    """What a heading (or a line above the table) says of its marks; nothing special for nearly all."""
    said = compact(visible(heading)).upper()
    for part in (*_BRACKET.findall(said), _BRACKET.sub("", said)):
        marks = _legend(part)
        if marks:
            return Question() if all(_USUAL.get(mark) == word for mark, word in marks.items()) else Question(marks)
    if _TURNED.search(said) or (_ONLY_AGAINST.search(said) and not _BOTH.search(said)):
        return Question(refused=True)
    return Question()


def _legend(text: str) -> dict[str, str]:
    """Mark → meaning, where marks and words take turns and are as many; a lone number names no meaning."""
    tokens = [(found.lastgroup or "", found[0]) for found in _TOKEN.finditer(text)]
    kinds = [kind for kind, _ in tokens]
    if len(kinds) < 2 or len(kinds) % 2 or kinds != kinds[:2] * (len(kinds) // 2) or kinds[0] == kinds[1]:
        return {}
    pairs = zip(tokens[::2], tokens[1::2], strict=True)
    found = {_MARKS[dict(pair)["mark"]]: _MEANS[dict(pair)["word"]] for pair in pairs}
    plain = len(found) == 1 and next(iter(found)).isalnum()
    return {} if plain or len(found) * 2 != len(tokens) else found


@lru_cache(maxsize=1 << 13, typed=True)
def mark_of(raw: Raw) -> str:
    """The mark that a cell is, by its usual form; empty for anything else."""
    text = compact(printed(raw)).upper()
    return _MARKS.get(text, "") if text != "TRUE" else "√"


@lru_cache(maxsize=1 << 13)
def answer_of(heading: str) -> str:
    """同意, 不同意 or 弃权 for a heading that is one answer of its own (`不同意（打√）`); empty for any other."""
    bare = re.sub(r"[\W_√✓✔☑□☐○×]+|(?:栏|打|请|票)$", "", _BRACKET.sub("", compact(visible(heading)).upper()))
    bare = re.sub(r"(?:此次|本次|小区|该|方案)*(?:改造|方案|实施)?(?:的)?$", "", bare)
    return _MEANS.get(bare, "") if bare not in ("异议", "需要", "参加", "不需要", "不参加") else ""
