"""The split a second time, naively: exact fractions, then one unit at a time to whoever lost most by rounding down."""

from fractions import Fraction


def exact_parts(total, weights):
    return [Fraction(total * weight, sum(weights)) for weight in weights]


def split(total, weights, order):
    """Whole units by part; ties go to the part that stands first in `order`."""
    exact = exact_parts(total, weights)
    given = [part.numerator // part.denominator for part in exact]
    for _ in range(total - sum(given)):
        lost = [part - got for part, got in zip(exact, given, strict=True)]
        most = max(lost)
        given[min((i for i in range(len(weights)) if lost[i] == most), key=order.__getitem__)] += 1
    return given
