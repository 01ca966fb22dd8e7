"""The whole deck, and the page that tells how it went."""

import platform
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from addin.machine.version import VERSION
from addin.trust.selftest import forms, reading, splits, votes
from addin.trust.selftest.build import build_hash
from addin.trust.selftest.case import Played

PARTS: tuple[Callable[[], Iterator[Played]], ...] = (
    votes.rules,
    votes.by_hand,
    votes.by_oracle,
    splits.by_hand,
    reading.every_format,
    forms.every_form,
)
SHOWN = 30
STOP = "请不要用这台机器计票，把这一页发给维护人员"


@dataclass(frozen=True, slots=True)
class Page:
    """How the deck went on this machine."""

    when: datetime
    build: str
    played: tuple[Played, ...]

    @property
    def passed(self) -> bool:
        """Every card came out as the deck says."""
        return all(not one.differing for one in self.played)

    @property
    def failed(self) -> tuple[Played, ...]:
        """The cards that did not."""
        return tuple(one for one in self.played if one.differing)


def play(when: datetime, tell: Callable[[str], None] = lambda _: None) -> Page:
    """Play all cards; `tell` hears each one's title before the next."""
    done = []
    for part in PARTS:
        for one in _cards(part):
            tell(f"{one.part}：{one.title}")
            done.append(one)
    return Page(when, build_hash(), tuple(done))


def _cards(part: Callable[[], Iterator[Played]]) -> Iterator[Played]:
    """A part of the deck that cannot be read is a difference, too."""
    try:
        yield from part()
    except Exception as error:
        yield Played("题库", f"{part.__module__}.{part.__name__}", "", (f"{type(error).__name__}: {error}",))


def lines(page: Page) -> list[str]:
    """The page, to be printed and filed before the vote is counted."""
    parts = dict.fromkeys(one.part for one in page.played)
    return [
        "旧改助手　自检",
        f"时间：{page.when:%Y-%m-%d %H:%M:%S}",
        f"版本：{VERSION}　构建：{page.build}",
        f"机器：Python {platform.python_version()}　{platform.system()} {platform.machine()}",
        *(_part(part, [one for one in page.played if one.part == part]) for part in parts),
        *_failures(page.failed),
        "结论：通过" if page.passed else f"结论：不通过，{len(page.failed)} 项与题库不同；{STOP}",
    ]


def _part(name: str, ones: Sequence[Played]) -> str:
    wrong = sum(bool(one.differing) for one in ones)
    return f"  {name}：{len(ones)} 项，" + (f"{wrong} 项不同" if wrong else "全部相符")


def _failures(failed: Sequence[Played]) -> Iterator[str]:
    for one in failed[:SHOWN]:
        yield f"  ✗ {one.part}：{one.title}（{one.source}）"
        yield from (f"      {text}" for text in one.differing[:3])
