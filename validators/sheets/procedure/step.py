"""Which step of 一征三议两公开 a row is about, however it is called there (sources.md §5)."""

from enum import StrEnum

from validators.fields.choice import unknown
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Reading
from validators.grid import Raw


class Step(StrEnum):
    """In their order.  实施 is the work itself, between the two publications: 无异议后施工."""

    SURVEY = "征求意见"
    PROPOSE = "提议"
    CONSULT = "商议"
    DECIDE = "决议"
    PUBLISH = "公开决议"
    BUILD = "组织实施"
    REPORT = "公开实施"

    @property
    def order(self) -> int:
        """From 0."""
        return tuple(Step).index(self)

    @property
    def meets(self) -> bool:
        """三议: people come together, so it is asked who should have come and who did."""
        return self in (Step.PROPOSE, Step.CONSULT, Step.DECIDE)

    @property
    def publishes(self) -> bool:
        """两公开."""
        return self in (Step.PUBLISH, Step.REPORT)


OFFICIAL = tuple(step for step in Step if step is not Step.BUILD)
"""The six of the 登记表."""
_WORDS = {
    Step.SURVEY: "征 一征 征求 意见征求 征集意见 入户征求意见",
    Step.PROPOSE: "两会提议 支部提议 一议",
    Step.CONSULT: "审议 协商 二议",
    Step.DECIDE: "表决 三议 代表决议",
    Step.PUBLISH: "决议公开 公开决议内容 一公开 公示决议 公示",
    Step.BUILD: "实施 施工 改造施工 工程实施",
    Step.REPORT: "实施公开 公开实施情况 公开结果 结果公开 实施结果公开 二公开",
}
_KNOWN = {word: step for step, words in _WORDS.items() for word in (step.value, *words.split())}
_KNOWN |= {str(number): step for number, step in enumerate(OFFICIAL, start=1)}


def read(raw: Raw) -> Reading[Step]:
    """The step: by its word, or by its number from 1 to 6 among the six."""
    text = compact(printed(raw))
    found = _KNOWN.get(text)
    if found is None:
        return Reading(None, (unknown(text, tuple(Step)),))
    return Reading(found, noted(raw, found.value))
