"""会场: whoever may come to the owners' meeting, one line a person with all his area, and how many it takes.

The sheet counts by formulas of its own while people arrive, so what the law asks for is given to it as plain numbers.
"""

from collections.abc import Callable, Iterator, Mapping

from addin.law.regime import Regime, regime_called, regime_on
from addin.law.rule import Measure, Rule, Side
from addin.law.verdict import try_numbers
from addin.outcome import Outcome
from addin.tell.figure import COUNT, Field, Figure, RecordSet, Value, hundredths
from addin.tell.roster.holders import holders
from validators.meaning.meetings.gatherings import OWNER

SOURCE = "户室清册"
UNKNOWN = "没有查到这一天适用的法律，到会多少人算数请照议事规则"


def quorum(outcome: Outcome) -> Rule | None:
    """Who must take part by the law of the vote's day, else of today: `part` of everybody; None where none is known."""
    settings = outcome.dossier.settings
    day = settings.vote_date or settings.vote_to or outcome.dossier.today
    regime: Regime | None = regime_called(settings.law) or regime_on(day)
    rules = regime.rules if regime else ()
    return next((rule for rule in rules if rule.part is Side.PARTICIPATING and rule.whole is Side.EVERYBODY), None)


def _needed(measure: Measure) -> Callable[[Outcome], Value]:
    def value(outcome: Outcome) -> Value:
        rule = quorum(outcome)
        if rule is None:
            return None
        whole = outcome.compound.persons if measure is Measure.PERSONS else outcome.compound.area
        least = try_numbers(rule, 0, whole.total).need
        return least if measure is Measure.PERSONS else hundredths(least)

    return value


def _basis(outcome: Outcome) -> Value:
    rule = quorum(outcome)
    return rule.citation if rule else UNKNOWN


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, one in enumerate(holders(outcome.roll), start=1):
        yield {
            "序号": number,
            "类别": OWNER,
            "姓名": one.row.owner,
            "住址": str(one.row.address),
            "处数": one.dwellings,
            "面积": hundredths(one.area),
        }


FIGURES = (
    Figure("到会门槛人数", "业主大会到会（含代理）至少要多少人", "人", _needed(Measure.PERSONS), SOURCE, COUNT),
    Figure("到会门槛面积", "他们的专有部分面积至少多少", "㎡", _needed(Measure.AREA), SOURCE),
    Figure("到会依据", "到会门槛的条文", "", _basis, "按表决日期适用的法律"),
)
RECORDS = RecordSet(
    "会场",
    "业主大会会场用：有表决权的业主一人一行，名下各处面积合在一起",
    (
        Field("序号"),
        Field("类别", "业主"),
        Field("姓名", "公开时请用 |遮名"),
        Field("住址", "名下第一处的门牌"),
        Field("处数", "名下有几处", "个"),
        Field("面积", "名下专有部分面积之和", "㎡"),
    ),
    _records,
    SOURCE,
)
