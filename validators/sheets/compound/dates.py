"""When households were asked and told."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.fields import day
from validators.sheets.deciding import Decides
from validators.table.column import Column


@dataclass(frozen=True)
class Dates:
    """When households were asked and told."""

    survey_from: Annotated[
        date | None, Column("征求意见开始", day.read, help="早于此日的签字会提示", decides=(Decides.DOUBT,))
    ] = None
    survey_to: Annotated[date | None, Column("征求意见结束", day.read)] = None
    notice_from: Annotated[date | None, Column("告知开始", day.read, decides=(Decides.DOUBT,))] = None
    notice_to: Annotated[date | None, Column("告知结束", day.read, decides=(Decides.DOUBT,))] = None
