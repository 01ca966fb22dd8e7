"""The runs before: what each record tells of itself, handed on from record to record in the same folder."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from addin.record.record import sealed

KEPT = ("time", "version", "fingerprint")
"""What a later record repeats of an earlier one, beside its seal."""


def before(earlier: Path) -> list[dict[str, Any]]:
    """The chain that a new record continues: that of the one lying there, and itself; empty where there is none.

    One that was changed or cannot be read breaks the chain, and the break is told in it.
    """
    try:
        data = earlier.read_bytes()
    except OSError:
        return []
    try:
        whole = json.loads(data)
        content = whole["record"]
        link = {name: str(content[name]) for name in KEPT} | {"seal": str(whole["seal"])}
        so_far = [dict(one) for one in content.get("before", [])]
        intact = sealed(content) == data
    except (ValueError, KeyError, TypeError, AttributeError):
        return [{"broken": True}]
    return [*so_far, link if intact else link | {"broken": True}]


def doubts(content: Mapping[str, Any], now: datetime) -> Iterator[str]:
    """What speaks against the time that a record gives itself, and against its chain, in Chinese."""
    made = _moment(content.get("time"))
    chain: Sequence[Mapping[str, Any]] = content.get("before", [])
    times = [_moment(one.get("time")) for one in chain if "time" in one]
    if made is None or None in times:
        yield "记录里有认不出的时间"
        return
    if made > now:
        yield f"记录的时间 {made:%Y-%m-%d %H:%M:%S} 晚于现在"
    known = [each for each in (*times, made) if each is not None]
    if known != sorted(known):
        yield "各次运行的时间先后颠倒：记录里后一次运行的时间早于前一次"
    for one in chain:
        if one.get("broken"):
            yield f"{one.get('time', '某一次')} 的运行记录在下一次运行之前被改动过或已损坏"


def _moment(text: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        return None
