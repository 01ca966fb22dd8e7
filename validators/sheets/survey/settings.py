"""What the survey decides."""

from dataclasses import dataclass
from typing import Annotated

from validators.fields import number
from validators.sheets.money.choices import Method, RankingSource
from validators.sheets.setting_kinds import choice, yes_or_no
from validators.table.column import Column


@dataclass(frozen=True)
class SurveyChoices:
    """What the survey decides."""

    survey_issued: Annotated[int | None, Column("征求意见表发出份数", number.read, help="不填为总户数：每户一份")] = (
        None
    )
    ranking_source: Annotated[
        RankingSource,
        choice(
            "排序依据",
            RankingSource,
            "项目排序按人定的排序、最新一版排序，或征求意见的户数",
            decides=(Method.PER_ITEM,),
        ),
    ] = RankingSource.ITEMS
    basic_first: Annotated[
        bool,
        yes_or_no(
            "先民生后提升",
            "否",
            "按征求意见户数排序时，先排基础类，再完善类、提升类，各类之内再看户数",
            decides=(Method.PER_ITEM,),
        ),
    ] = False
