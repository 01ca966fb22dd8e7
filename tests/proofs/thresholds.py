"""Claims on the thresholds of the law: 以上, 过半数, 以下, 不足, and the number each needs."""

from typing import NamedTuple

from addin import exact


class Ratio(NamedTuple):
    """Any fraction of integers, also one that is not in its lowest terms."""

    numerator: int
    denominator: int


def at_least_is_no_less_than_its_need(part: int, whole: int, numerator: int, denominator: int) -> None:
    assert whole >= 0
    assert 0 < numerator <= denominator
    ratio = Ratio(numerator, denominator)
    assert exact.at_least(part, whole, ratio) == (whole > 0 and part >= exact.need_at_least(whole, ratio))


def more_than_is_no_less_than_its_need(part: int, whole: int, numerator: int, denominator: int) -> None:
    assert whole >= 0
    assert 0 < numerator <= denominator
    ratio = Ratio(numerator, denominator)
    assert exact.more_than(part, whole, ratio) == (whole > 0 and part >= exact.need_more_than(whole, ratio))


def at_most_is_no_more_than_its_limit(part: int, whole: int, numerator: int, denominator: int) -> None:
    assert whole >= 0
    assert 0 < numerator <= denominator
    ratio = Ratio(numerator, denominator)
    assert exact.at_most(part, whole, ratio) == (whole > 0 and part <= exact.limit_at_most(whole, ratio))


def less_than_is_no_more_than_its_limit(part: int, whole: int, numerator: int, denominator: int) -> None:
    assert whole >= 0
    assert 0 < numerator <= denominator
    ratio = Ratio(numerator, denominator)
    assert exact.less_than(part, whole, ratio) == (whole > 0 and part <= exact.limit_less_than(whole, ratio))


def need_is_the_true_threshold(part: int, whole: int, numerator: int, denominator: int) -> None:
    assert whole > 0
    assert 0 < numerator <= denominator
    assert exact.at_least(part, whole, Ratio(numerator, denominator)) == (part * denominator >= whole * numerator)


def nothing_passes_on_an_empty_base(part: int, numerator: int, denominator: int) -> None:
    assert 0 < numerator <= denominator
    ratio = Ratio(numerator, denominator)
    passed = [test(part, 0, ratio) for test in (exact.at_least, exact.more_than, exact.at_most, exact.less_than)]
    assert not any(passed)


def one_more_vote_never_harms(part: int, whole: int, numerator: int, denominator: int) -> None:
    assert whole >= 0
    assert 0 < numerator <= denominator
    ratio = Ratio(numerator, denominator)
    assert exact.at_least(part + 1, whole, ratio) or not exact.at_least(part, whole, ratio)
    assert exact.more_than(part + 1, whole, ratio) or not exact.more_than(part, whole, ratio)
