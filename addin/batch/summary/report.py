"""What a summary is drawn from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from addin.batch.plan import Budget, Plan


@dataclass(frozen=True)
class Report:
    """`title`: the folder's name · `kind`: 街道汇总, 区级汇总 … · `ranking`: of `rank` · `past`: totals of earlier
    days, oldest first, each with `day`, `households`, `agree`, `ranked` · `budget`, `plan`: where asked for."""

    title: str
    kind: str
    today: date
    ranking: pd.DataFrame
    past: Sequence[Mapping[str, Any]] = field(default_factory=tuple)
    budget: Budget | None = None
    plan: Plan | None = None
