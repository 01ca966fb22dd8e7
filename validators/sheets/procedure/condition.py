"""Which of the three preconditions (133 工作法, sources.md §P0) a row is about, and how far it has come."""

from enum import StrEnum

from validators.fields.choice import unknown
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Reading
from validators.grid import Raw


class Condition(StrEnum):
    """三个前置条件."""

    COMMITTEE = "成立业委会或议事会"
    PAYING = "居民自愿承担费用"
    MANAGEMENT = "引入物业管理"


class State(StrEnum):
    """Only the first opens the gate."""

    MET = "已具备"
    UNDER_WAY = "办理中"
    NOT_MET = "未具备"


_TELLING = {
    Condition.COMMITTEE: ("业委会", "业主委员会", "议事会", "①"),
    Condition.PAYING: ("承担", "承诺", "出资", "②"),
    Condition.MANAGEMENT: ("物业", "③"),
}
_STATE_WORDS = {
    State.MET: "具备 已完成 完成 已成立 已引入 已签 已承诺 是 有 √ ✓ 通过",
    State.UNDER_WAY: "进行中 正在办理 筹备中 部分",
    State.NOT_MET: "不具备 未完成 没有 无 否 × ✗ 未",
}
_STATES = {word: state for state, words in _STATE_WORDS.items() for word in (state.value, *words.split())}


def read(raw: Raw) -> Reading[Condition]:
    """By its word, its number (1, ②), or words that only one of the three has."""
    text = compact(printed(raw))
    if text.isascii() and text.isdigit() and len(text) == 1 and 1 <= int(text) <= len(Condition):
        return Reading(tuple(Condition)[int(text) - 1])
    found = [condition for condition, words in _TELLING.items() if any(word in text for word in words)]
    if len(found) != 1:
        return Reading(None, (unknown(text, tuple(Condition)),))
    return Reading(found[0])


def read_state(raw: Raw) -> Reading[State]:
    """The state, by its word or what people write for it."""
    text = compact(printed(raw))
    found = _STATES.get(text)
    if found is None:
        return Reading(None, (unknown(text, tuple(State)),))
    return Reading(found, noted(raw, found.value))
