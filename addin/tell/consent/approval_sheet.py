"""同意率: how many agree, by 户, 人 and 面积, for the compound, every building and every unit."""

from addin.outcome import Outcome
from addin.policy import PolicyResult, measure
from addin.tally import Group
from addin.tell.consent.approval import LEVELS
from addin.tell.figure import hundredths
from addin.tell.sheet import (
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from addin.tell.vote.words import MET, NOT_MET

SHEET = ResultSheet(
    "同意率",
    (
        ResultColumn("层级", 7),
        ResultColumn("名称", 14),
        ResultColumn("总户数", 8, "integer"),
        ResultColumn("同意", 7, "integer"),
        ResultColumn("不同意", 8, "integer"),
        ResultColumn("弃权", 7, "integer"),
        ResultColumn("无效", 7, "integer"),
        ResultColumn("未收", 7, "integer"),
        ResultColumn("同意率(户)", 10, "percent"),
        ResultColumn("总人数", 8, "integer"),
        ResultColumn("同意人数", 9, "integer"),
        ResultColumn("同意率(人)", 10, "percent"),
        ResultColumn("总面积(㎡)", 12, "area"),
        ResultColumn("同意面积(㎡)", 12, "area"),
        ResultColumn("同意率(面积)", 11, "percent"),
        ResultColumn("政策需要户数", 9, "integer"),
        ResultColumn("政策结论", 9),
    ),
    (Colour("政策结论", MET, "good"), Colour("政策结论", NOT_MET, "bad")),
    heat=("同意率(户)", "同意率(人)", "同意率(面积)"),
)


def rows(outcome: Outcome) -> list[Row]:
    """The compound, then buildings, then units; the last two columns hold something where 参数 asks for a rate."""
    settings = outcome.dossier.settings
    return [[*_row(group), *_policy(measure(settings, group))] for group in outcome.groups if not _is_phantom(group)]


def _is_phantom(group: Group) -> bool:
    """A building that is not divided would stand there again as its own unit; a unit of garages counts nobody."""
    nobody = not (group.households.total or group.persons.total)
    return group.level == "unit" and (not group.unit or nobody)


def _policy(found: PolicyResult | None) -> Row:
    return [found.need, MET if found.passed else NOT_MET] if found else [None, None]


def _row(group: Group) -> Row:
    h, p, a = group.households, group.persons, group.area
    return [
        LEVELS[group.level],
        group.name,
        *(h.total, h.agree, h.against, h.abstain, h.invalid, h.not_collected, h.rate),
        *(p.total, p.agree, p.rate),
        *(hundredths(a.total), hundredths(a.agree), a.rate),
    ]
