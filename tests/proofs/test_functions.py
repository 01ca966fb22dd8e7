"""Every claim is confirmed for all integers, and refuted as soon as the function has a slip."""

import pytest

from addin import exact
from addin.law import bounds, verdict, weighing
from tests.proofs import doubts, splits, thresholds, verdicts
from tests.proofs.proving import CONFIRMED, judged, planted
from validators.meaning.consent import answer as answers

PROOFS = [
    (thresholds.at_least_is_no_less_than_its_need, exact.at_least, ">=", ">"),
    (thresholds.at_least_is_no_less_than_its_need, exact.need_at_least, "-(-whole", "(whole"),
    (thresholds.more_than_is_no_less_than_its_need, exact.more_than, "ratio.denominator >", "ratio.denominator >="),
    (thresholds.more_than_is_no_less_than_its_need, exact.need_more_than, "+ 1", "+ 0"),
    (thresholds.at_most_is_no_more_than_its_limit, exact.at_most, "<=", "<"),
    (
        thresholds.at_most_is_no_more_than_its_limit,
        exact.limit_at_most,
        "// ratio.denominator",
        "// ratio.denominator + 1",
    ),
    (thresholds.less_than_is_no_more_than_its_limit, exact.less_than, "denominator <", "denominator <="),
    (thresholds.less_than_is_no_more_than_its_limit, exact.limit_less_than, "- 1 if", "if"),
    (
        thresholds.need_is_the_true_threshold,
        exact.at_least,
        "part * ratio.denominator",
        "part * 100 // whole * ratio.denominator",
    ),
    (thresholds.nothing_passes_on_an_empty_base, exact.at_least, "whole > 0 and ", ""),
    (
        thresholds.one_more_vote_never_harms,
        exact.more_than,
        "part * ratio.denominator >",
        "part * ratio.denominator ==",
    ),
    (splits.half_up_is_the_nearest, exact.half_up, "+ exact.denominator", ""),
    (splits.three_parts_sum_to_the_total, exact.allocate, " - sum(parts)", " - sum(parts) - 1"),
    (splits.no_part_is_a_whole_step_off, exact.allocate, "parts[index] += 1", "parts[index] += 2"),
    (splits.steps_sum_to_the_whole_steps, exact.allocate, "total // step -", "total -"),
    (splits.who_has_no_weight_pays_nothing, exact.allocate, "reverse=True", "reverse=False"),
    (splits.the_order_of_rows_changes_nothing, exact.allocate, "key=order.__getitem__", "key=parts.__getitem__"),
    (splits.more_weight_never_pays_less, exact.allocate, "reverse=True", "reverse=False"),
    (splits.settled_parts_sum_to_the_total, exact.settle, "total - sum(whole)", "total - sum(whole) + 1"),
    (splits.settled_parts_are_not_a_step_off, exact.settle, "whole[index] += 1", "whole[index] += 2"),
    (verdicts.missing_is_what_is_missing, verdict.try_numbers, "abs(need - part)", "abs(need - part) - 1"),
    (verdicts.missing_is_what_is_missing, exact.need_at_least, "-(-whole", "(whole"),
    (verdicts.missing_over_half_is_what_is_missing, exact.need_more_than, "+ 1", "+ 2"),
    (doubts.the_quorum_is_a_sum, weighing.test_of, "1 if rule.comparison in _STRICT else 0", "1"),
    (doubts.the_quorum_is_a_sum, weighing.side, "and reading.deem is not None", "and reading.deem is None"),
    (doubts.three_quarters_are_a_sum, weighing.side, "side is Side.AGREEING and", "side is Side.OPPOSING and"),
    (doubts.more_than_half_is_a_sum, weighing.test_of, "1 if rule.comparison in _STRICT else 0", "0"),
    (doubts.a_dissent_is_a_sum, weighing.test_of, "sign = -1 if", "sign = 1 if"),
    (doubts.no_settling_is_worse_than_the_worst, bounds._of_knot, "sign = -1 if best else 1", "sign = 1"),
    (doubts.no_settling_is_worse_than_the_worst, bounds._sum, "found = min(", "found = max("),
    (doubts.the_worst_is_made_of_its_own_part_and_whole, bounds._sum, "sides[2] * held", "held"),
    (verdicts.an_owner_has_one_answer, answers.owner_answer, "len(valid) == 1", "valid"),
]


CLAIMS = list(dict.fromkeys(claim for claim, *_ in PROOFS))


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.__name__)
def test_it_holds_for_all_integers(claim):
    assert judged(claim) == CONFIRMED


@pytest.mark.parametrize(("claim", "function", "old", "new"), PROOFS, ids=lambda one: getattr(one, "__name__", ""))
def test_a_planted_fault_is_refuted(claim, function, old, new):
    with planted(function, old, new):
        said = judged(claim)
    assert said.startswith(("false when calling", "AssertionError")), said
