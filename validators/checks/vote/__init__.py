"""表决票与议题: its sheets, and its checks, one code family a file."""

from validators.checks.vote import (
    answer_out_of_scope,
    ballot_names,
    ballot_signature,
    ballots,
    deliveries,
    objection,
    survey_motion,
    vote_date,
)
from validators.sheets.optional import OptionalSheet
from validators.sheets.vote import ballots as ballot_sheet
from validators.sheets.vote import deliveries as delivery_sheet
from validators.sheets.vote import local_rules as rule_sheet
from validators.sheets.vote import objections as objection_sheet

SPEAKS_OF = "议题、表决票、送达、地方规则"
SHEETS = (
    OptionalSheet(
        "ballots",
        ballot_sheet.SHEET,
        ballot_sheet.ALIASES,
        ballot_sheet.BallotRow,
        about="收回的表决票，一张一行",
        any_cell=True,
    ),
    OptionalSheet(
        "objections",
        objection_sheet.SHEET,
        objection_sheet.ALIASES,
        objection_sheet.ObjectionRow,
        about="结果公示后谁提出了异议、怎样答复的",
    ),
    OptionalSheet(
        "deliveries",
        delivery_sheet.SHEET,
        delivery_sheet.ALIASES,
        delivery_sheet.DeliveryRow,
        about="表决票送到了哪些户",
    ),
    OptionalSheet(
        "local_rules",
        rule_sheet.SHEET,
        rule_sheet.ALIASES,
        rule_sheet.LocalRuleRow,
        about="本地的表决规则，有文件的才填",
        any_cell=True,
    ),
)
RESULTS = {
    "表决结论": "结论，和全小区每项检验的基数、需要、实得、还差",
    "表决明细": "楼栋、单元的各项检验，供参考",
    "询异清单": "公示后的异议和答复；有姓名，只供内部使用",
    "送达情况": "表决票送到了哪些户，怎么送的",
    "纸质与线上": "两处都答了的，以哪份为准；有门牌，只供内部使用",
}
CHECKS = (
    answer_out_of_scope,
    ballot_names,
    ballot_signature,
    ballots,
    deliveries,
    objection,
    survey_motion,
    vote_date,
)
