"""发放票数, 登记总户数, 登记总面积 against what was entered: expected first, counted afterwards.

Whoever states the totals before the count finds a page that was left out, or entered twice, before any verdict.
"""

from collections.abc import Iterator

from addin.roll import Roll
from validators.amounts import square_metres
from validators.checks.place import at_setting
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.consent.answer import Answer

HOUSEHOLDS = Kind(
    "expected-households",
    Severity.ERROR,
    zh="登记总户数是 {value} 户，户室清册有 {found} 户，{difference}",
    fix="请对照不动产登记核对户室清册：补上漏录的，删去重复的，改正房屋类型；登记数填错的请改“参数”的登记总户数",
    en="The land registry has {value} households, 户室清册 {found}: {difference}.",
    en_fix="Compare 户室清册 with the registry, or correct the number in 参数.",
)
AREA = Kind(
    "expected-area",
    Severity.ERROR,
    zh="登记总面积是 {value} ㎡，户室清册计入的合计 {found} ㎡，{difference}",
    fix="请对照不动产登记核对各户建筑面积，以及车位等是否计入；登记数填错的请改“参数”的登记总面积",
    en="The land registry has {value} ㎡, 户室清册 {found} ㎡: {difference}.",
    en_fix="Compare the areas with the registry, or correct the number in 参数.",
)
ISSUED = Kind(
    "expected-slips",
    Severity.ERROR,
    zh="发放票数是 {value} 张，户室清册有 {found} 户，{difference}",
    fix="一户一张：请核对发放登记；没有送到的户补发，多发的查明去向",
    en="{value} slips were handed out to {found} households: {difference}.",
    en_fix="One slip a household: check the list of those handed out.",
)
RETURNED = Kind(
    "expected-slips-returned",
    Severity.ERROR,
    zh="发放票数是 {value} 张，录入的答复却有 {found} 户，{difference}",
    fix="请核对：多出的答复是哪里来的，或者发放票数填错了",
    en="{value} slips were handed out, yet {found} households have an answer: {difference}.",
    en_fix="Find out where the others came from, or correct the number.",
)


def expected_findings(dossier: Dossier, roll: Roll) -> Iterator[Finding]:
    """Each difference at its line of 参数, with both numbers; nothing where a line or the roster is blank."""
    if not dossier.dwellings:
        return
    settings = dossier.settings
    homes = [dwelling for dwelling in roll.dwellings if dwelling.household]
    answered = sum(dwelling.answer is not Answer.NOT_COLLECTED for dwelling in homes)
    area = sum(dwelling.area for dwelling in roll.dwellings if dwelling.votes)
    if settings.expected_households not in (None, len(homes)):
        yield _differs(dossier, HOUSEHOLDS, "expected_households", settings.expected_households, len(homes))
    if settings.expected_area not in (None, area):
        yield _differs(dossier, AREA, "expected_area", settings.expected_area, area)
    if settings.slips_issued not in (None, len(homes)):
        yield _differs(dossier, ISSUED, "slips_issued", settings.slips_issued, len(homes))
    if settings.slips_issued is not None and answered > settings.slips_issued:
        yield _differs(dossier, RETURNED, "slips_issued", settings.slips_issued, answered)


def _differs(dossier: Dossier, kind: Kind, field: str, told: int | None, found: int) -> Finding:
    """Both numbers, and which is larger by how much."""
    gap = found - (told or 0)
    shown = square_metres if kind is AREA else str
    unit = "㎡" if kind is AREA else ""
    difference = f"录入的{'多' if gap > 0 else '少'} {shown(abs(gap))}{unit and f' {unit}'}"
    return at_setting(dossier, kind, field, shown(told or 0), found=shown(found), difference=difference)
