"""Printed choices with one ticked, typed or pasted as they stand on the slip: `☑同意 □不同意`, `同意√ 不同意`.

Which mark belongs to which word is taken only from an order that leaves no choice: mark and word in turn, or each pair
apart from the next by a blank or a comma.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from validators.fields.plain import plain

T = TypeVar("T")

_TICKS, _EMPTY, _CROSSES, _CROSSED_BOX = "√✓✔☑✅■●◉▣V", "□☐○▢◻◯▫", "×✗✘✕╳❌X", "☒"
_IN_BRACKETS = re.compile(rf"[(\[【〔{{]\s*([{_TICKS}{_CROSSES}])\s*[)\]】〕}}]")
_EMPTY_BRACKETS = re.compile(r"[(\[【〔{]\s*[)\]】〕}]")
_BETWEEN = re.compile(r"[\s、，,/;；|。.]+")
_MARK = re.compile(f"[{_TICKS}{_EMPTY}{_CROSSES}{_CROSSED_BOX}]")


class Boxes(NamedTuple):
    """Is the text such a list at all; which words are ticked in it (none, one or several); `clear`: that is certain."""

    found: bool
    ticked: tuple[str, ...] = ()
    clear: bool = True


def boxes_of(text: str, words: Sequence[str]) -> Boxes:
    """`words`: those that may stand beside a box, upper case."""
    said = _EMPTY_BRACKETS.sub("□", _IN_BRACKETS.sub(r"\1", plain(text).upper()))
    token = re.compile("|".join([*sorted(map(re.escape, words), key=len, reverse=True), _MARK.pattern]))
    groups = [token.findall(group) for group in _BETWEEN.split(said) if group]
    tokens = [found for group in groups for found in group]
    names = [one for one in tokens if not _MARK.fullmatch(one)]
    if token.sub("", _BETWEEN.sub("", said)) or not names or not _is_list(tokens, names):
        return Boxes(found=False)
    pairs = _in_turn(tokens) or _apart(groups)
    return Boxes(True, _ticked(pairs), clear=bool(pairs))


def _is_list(tokens: Sequence[str], names: Sequence[str]) -> bool:
    """A word with its own tick (同意√) is no list; an empty box is, and so are several words with a mark among them."""
    marks = [one for one in tokens if _MARK.fullmatch(one)]
    return any(one in _EMPTY + _CROSSED_BOX for one in marks) or (len(names) > 1 and bool(marks))


def _in_turn(tokens: Sequence[str]) -> list[tuple[str, str]]:
    """(word, mark) where marks and words take turns and are as many."""
    kinds = [_MARK.fullmatch(one) is not None for one in tokens]
    if len(tokens) % 2 or kinds != [kinds[0], not kinds[0]] * (len(tokens) // 2):
        return []
    firsts, seconds = tokens[::2], tokens[1::2]
    return list(zip(seconds, firsts, strict=True)) if kinds[0] else list(zip(firsts, seconds, strict=True))


def _apart(groups: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """(word, mark or nothing) where each pair stands by itself."""
    pairs = []
    for group in groups:
        words = [one for one in group if not _MARK.fullmatch(one)]
        marks = [one for one in group if _MARK.fullmatch(one)]
        if len(words) != 1 or len(marks) > 1:
            return []
        pairs.append((words[0], marks[0] if marks else ""))
    return pairs


def _ticked(pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """☒ is a tick where no other mark ticks; a bare cross says that it is not this one, and by itself nothing."""
    by: Mapping[str, tuple[str, ...]] = {
        kind: tuple(word for word, mark in pairs if mark and mark in marks)
        for kind, marks in (("tick", _TICKS), ("box", _CROSSED_BOX))
    }
    if by["tick"] and by["box"]:
        return ()
    return by["tick"] or by["box"]
