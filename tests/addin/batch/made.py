"""Invented lines and folders for the tests of the batch."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

from addin.batch.compound import Compound

GOOD = Compound(
    "甲.xlsx", "甲", households=100, agree=90, area=1_000_00, buildings=3, investment=500, gate=True, mark="a"
)


def variants(*changes: dict[str, Any]) -> list[Compound]:
    """`GOOD` with these, each under a name of its own."""
    return [
        replace(GOOD, **({"file": f"{number}.xlsx", "name": f"{number}区", "mark": str(number)} | one))
        for number, one in enumerate(changes)
    ]


def province(count: int, districts: int = 18, streets: int = 30, seed: int = 1) -> Iterator[Compound]:
    """So many compounds in folders 区/街道; the same for the same seed."""
    random = Random(seed)
    for number in range(count):
        district, street = number % districts, number // districts % streets
        households = random.randint(20, 400)
        yield Compound(
            f"{district:02}区/{street:02}街道/小区{number}.xlsx",
            f"小区{number}",
            households=households,
            agree=random.randint(households // 2, households),
            area=households * 8000 + random.randint(0, 9999),
            buildings=random.randint(1, 20),
            investment=households * 2_500_000,
            subsidy=households * 2_000_000,
            residents=households * 500_000,
            errors=int(random.random() < 0.2),
            conclusion="通过",
            gate=random.random() < 0.9,
            missing=(f"{random.randint(1, 9)} 户没有收到意见",),
            mark=str(number),
            approved={"106": households * 1_500_000, "111": households * 500_000, "118": households * 500_000},
            received={"104": households * 100, "105": households * 100, "106": households * 100},
        )
