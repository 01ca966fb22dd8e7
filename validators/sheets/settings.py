"""参数: the compound, the vote, the money, and every choice that law or policy leaves open.

A blank choice means its default, with a note; a blank amount is 0.  `Settings` holds a typed value per line of the
sheet; `Column.default` is what `jiugai new` writes there.  The lines stand with their
subjects, a subject a file, and each says what rests on it.
"""

from dataclasses import dataclass, fields

from validators.sheets.compound.dates import Dates
from validators.sheets.compound.expected import Expected
from validators.sheets.compound.limits import Limits
from validators.sheets.compound.reporting import Reporting
from validators.sheets.compound.settings import Compound
from validators.sheets.items.settings import Ranking
from validators.sheets.management.settings import Management
from validators.sheets.meetings.settings import Meetings
from validators.sheets.money.funds import Funds
from validators.sheets.money.split import Split
from validators.sheets.procedure.settings import Procedure
from validators.sheets.survey.settings import SurveyChoices
from validators.sheets.vote.settings import Vote
from validators.table.column import columns_of

SHEET = "参数"
ALIASES = ("参数设置", "基本信息", "小区信息")
HEADERS = ("项目", "值", "说明")


@dataclass(frozen=True)
class Settings(
    Reporting,
    Management,
    Procedure,
    Limits,
    SurveyChoices,
    Meetings,
    Ranking,
    Split,
    Funds,
    Vote,
    Expected,
    Dates,
    Compound,
):
    """Money in fen, ratios as Decimal (0.9 for 90 %), dates as dates; None or empty where nothing was given.

    The subjects are named from the last to the first: so dataclasses inherit them, and the first stands first.
    """


SUBJECTS = tuple(reversed(Settings.__bases__))
"""In the order of the sheet."""
SETTING_NAMES = tuple(f.name for f in fields(Settings))


def deciding(*what: str, model: type = Settings) -> tuple[str, ...]:
    """The lines of 参数 (or the columns of `model`) that any of these rests on, in the order of the sheet."""
    asked = frozenset(what)
    return tuple(name for name, line in columns_of(model).items() if not asked.isdisjoint(line.decides))


def setting_name(field: str) -> str:
    """What a line of 参数 is called there."""
    return columns_of(Settings)[field].name
