"""房改房: the work unit that sold the flats bears part of the shares (北京市物业管理条例 第86条; sources.md §3.1)."""

from collections.abc import Sequence
from fractions import Fraction

from addin.money.parts import Gap, Parts
from addin.money.relief import reduce
from addin.money.scope import missing, places_of, within
from addin.roll import Dwelling
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.money.choices import Bearer

SCOPE_UNREADABLE = Kind(
    "work-unit-scope-unreadable",
    Severity.ERROR,
    zh="产权单位承担范围“{value}”认不出来，产权单位的部分没有计算",
    fix="请写成 3号楼、4号楼2单元 的样子；全小区就不填",
    en="产权单位承担范围 “{value}” cannot be read; the work unit's part was left out.",
    en_fix="Write it as 3号楼、4号楼2单元, or leave it blank for the whole compound.",
)
PLACE_MISSING = Kind(
    "work-unit-scope-not-in-roster",
    Severity.ERROR,
    zh="产权单位承担范围里的“{value}”在户室清册里找不到，产权单位的部分没有计算",
    fix="请照户室清册的写法填写楼栋、单元",
    en="The roster has no “{value}”, named in 产权单位承担范围; the work unit's part was left out.",
    en_fix="Write it as the roster does.",
)
REASON = "房改房产权单位承担"


def take_part(parts: Parts, dwellings: Sequence[Dwelling], dossier: Dossier) -> None:
    """Take the work unit's part off the dwellings it answers for, in place."""
    settings = dossier.settings
    if not settings.work_unit_part:
        return
    places = places_of(settings.work_unit_scope)
    if places is None:
        cell = dossier.setting_cell("work_unit_scope")
        parts.findings.append(Finding(SCOPE_UNREADABLE, cell, "产权单位承担范围", settings.work_unit_scope))
        return
    strangers = [str(place) for place in missing(places, dossier.dwellings)]
    if strangers:
        cell = dossier.setting_cell("work_unit_scope")
        parts.findings += [Finding(PLACE_MISSING, cell, "产权单位承担范围", name) for name in strangers]
        return
    owners = 1 - Fraction(settings.work_unit_part)
    kept = [owners if within(dwelling.row, places) else Fraction(1) for dwelling in dwellings]
    parts.gaps.append(Gap(Bearer.WORK_UNIT, REASON, reduce(parts, kept)))
