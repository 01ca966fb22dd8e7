"""同意表: its sheets, and its checks, one code family a file."""

from validators.checks.consent import (
    answer_in_roster,
    consent_qualified,
    not_collected,
    one_signer,
    one_tick,
    opinion_unsigned,
    owner_conflict,
    sign_date,
    signature_without_opinion,
    signer,
    two_opinions,
    unit_filled,
)

SPEAKS_OF = "同意表"
SHEETS: tuple[()] = ()
RESULTS = {
    "同意率": "小区、楼栋、单元的户数、人数、面积",
    "分项意见": "改造、出资各有多少户同意",
    "楼栋图": "每栋一张，一户一格，A3 打印",
    "待办清单": "下一步敲谁家的门；有姓名电话，只供内部使用",
    "催办": "每栋楼一段发到群里的话；只有门牌",
}
CHECKS = (
    answer_in_roster,
    consent_qualified,
    not_collected,
    one_signer,
    one_tick,
    opinion_unsigned,
    owner_conflict,
    sign_date,
    signature_without_opinion,
    signer,
    two_opinions,
    unit_filled,
)
