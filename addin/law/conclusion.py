"""通过, 未通过 or 待核实: what a vote comes to, whatever its doubtful votes turn out to be.

通过 only where every test is met at its worst, 未通过 only where no way to settle the doubts meets them all, else
待核实, with the doors that somebody should go to first.

A majority that others follow (从众, 从多数) may itself hang on the doubts.  No motion passes unless those who agree
lead, by persons and by area: every approval asks for more than half of those who take part, followers among them; so a
pass is sought with agreement in the lead, and a fall with every reading that the doubts allow.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from addin.law.bounds import Field, Vector, extreme, together
from addin.law.cast import REAL, Reading
from addin.law.rule import Measure, Rule
from addin.law.unreturned import Policy
from addin.law.verdict import Trial, Verdict, try_numbers
from addin.law.weighing import Test, Tests, leads, leads_all, test_of
from addin.roll import Dwelling
from validators.meaning.consent.answer import Answer
from validators.sheets.vote.choices import Following, Unreturned


class Conclusion(StrEnum):
    """For machines; how each is printed, `addin.tell.vote` says."""

    PASSED = "passed"
    FAILED = "failed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Door:
    """A dwelling with a doubtful vote, and what is to be settled there; `first`: one of the fewest that settle all."""

    dwelling: Dwelling
    why: tuple[str, ...]
    first: bool = False


def readings_possible(field: Field, policy: Policy, counted: Reading) -> tuple[Reading, ...]:
    """How the votes may be read once the doubts are settled; as they are counted first."""
    if not field.knots or not _follows(policy) or not field.follows():
        return (counted,)  # where nobody follows and nobody's silence may count, every reading gives the same numbers
    sure = [answer for answer in REAL if all(extreme(field, test, False)[0] >= 1 for test in leads(answer))]
    may = sure or [answer for answer in REAL if all(extreme(field, test, True)[0] >= 1 for test in leads(answer))]
    found = [counted]
    for most in (*may, *(() if sure else (None,))):
        for deem in _deemed(field, policy, most):
            follow = most if policy.following is Following.MAJORITY else None
            found.append(Reading(deem, follow, policy.invalid_takes_part))
    return tuple(dict.fromkeys(found))


def _follows(policy: Policy) -> bool:
    by_majority = policy.silence in (Unreturned.MAJORITY, Unreturned.MAJORITY_OF_ALL)
    return by_majority or policy.following is Following.MAJORITY


def _deemed(field: Field, policy: Policy, most: Answer | None) -> Iterator[Answer | None]:
    """What silence counts as where this is the majority."""
    if policy.silence is Unreturned.ABSTAIN:
        yield Answer.ABSTAIN
    elif policy.silence is Unreturned.NOT_PARTICIPATING or most is None:
        yield None
    elif policy.silence is Unreturned.MAJORITY:
        yield most
    else:
        if all(extreme(field, test, True)[0] >= 1 for test in leads_all(most)):
            yield most
        if any(extreme(field, test, False)[0] < 1 for test in leads_all(most)):
            yield None


def extremes(
    field: Field, possible: Sequence[Reading], rule: Rule, by: Measure, made: Tests
) -> tuple[Trial, Trial] | None:
    """A rule tried on the votes at their worst and at their best; None where none is doubtful.  `made`: the rules as
    sums, for all groups."""
    if not field.knots:
        return None
    tests = [made.of(rule, by, reading) for reading in possible]
    return _trial(field, rule, tests, False), _trial(field, rule, tests, True)


def _trial(field: Field, rule: Rule, tests: Sequence[Test], best: bool) -> Trial:
    sign = -1 if best else 1
    found = [extreme(field, test, best) for test in tests]
    _, part, whole = min(found, key=lambda one: (sign * one[0], sign * one[1])) if len(found) > 1 else found[0]
    return try_numbers(rule, part, whole)


def concluded(
    field: Field, policy: Policy, whole: Sequence[Verdict], dwellings: Sequence[Dwelling]
) -> tuple[Conclusion, tuple[Door, ...]]:
    """What the compound's verdicts come to, and the doors to go to."""
    if whole and all(verdict.settled and verdict.low.passed for verdict in whole):
        return Conclusion.PASSED, _doors(field, dwellings, ())
    ways = [(tests, found) for tests in _to_pass(policy, whole) if (found := _met(field, tests)) is not None]
    if not ways or not all(verdict.high.passed or verdict.changed for verdict in whole):
        return Conclusion.FAILED, _doors(field, dwellings, ())
    first = min((_fewest(field, tests, found) for tests, found in ways), key=len)
    return Conclusion.OPEN, _doors(field, dwellings, first)


def _to_pass(policy: Policy, whole: Sequence[Verdict]) -> Iterator[list[Test]]:
    """What must be met at once: the rules, agreement in the lead.  A rule whose wording is not known asks nothing."""
    rules = [verdict for verdict in whole if not verdict.changed]
    for deem, more in _silent(policy):
        follow = Answer.AGREE if policy.following is Following.MAJORITY else None
        reading = Reading(deem, follow, policy.invalid_takes_part)
        lead = list(leads(Answer.AGREE)) if _follows(policy) and _by_consent(whole) else []
        yield [*(test_of(one.rule, one.by, reading) for one in rules), *lead, *more]


def _silent(policy: Policy) -> Iterator[tuple[Answer | None, list[Test]]]:
    if policy.silence is Unreturned.ABSTAIN:
        yield Answer.ABSTAIN, []
    elif policy.silence is Unreturned.NOT_PARTICIPATING:
        yield None, []
    elif policy.silence is Unreturned.MAJORITY:
        yield Answer.AGREE, []
    else:
        yield Answer.AGREE, list(leads_all(Answer.AGREE))
        yield None, []


def _by_consent(whole: Sequence[Verdict]) -> bool:
    return any(verdict.rule.part == "agreeing" for verdict in whole)


def _met(field: Field, tests: Sequence[Test]) -> tuple[Vector, ...] | None:
    return together(field, tests) if tests else ((),) * len(field.knots)


def _fewest(field: Field, tests: Sequence[Test], found: Sequence[Vector]) -> frozenset[int]:
    """The knots which, settled at their best, let the motion pass whatever the others turn out to be."""
    worst = [_worst(field, tests, number) for number in range(len(field.knots))]
    sums = [extreme(field, test, False)[0] - test.least for test in tests]
    gains = [[best - low for best, low in zip(*pair, strict=True)] for pair in zip(found, worst, strict=True)]
    short = [at for at, number in enumerate(sums) if number < 0]
    chosen: set[int] = set()
    order = sorted(range(len(gains)), key=lambda knot: [-min(gains[knot][at], -sums[at]) for at in short])
    order.sort(key=lambda knot: -max((gains[knot][at] * 1000 // -sums[at] for at in short), default=0))
    for knot in order:
        if all(number >= 0 for number in sums):
            break
        chosen.add(knot)
        sums = [number + gain for number, gain in zip(sums, gains[knot], strict=True)]
    return frozenset(chosen)


def _worst(field: Field, tests: Sequence[Test], knot: int) -> list[int]:
    one = replace(field, clear=dict.fromkeys(field.clear, 0), knots=(field.knots[knot],), ways=(field.ways[knot],))
    return [extreme(one, test, False)[0] for test in tests]


def _doors(field: Field, dwellings: Sequence[Dwelling], first: Iterable[int]) -> tuple[Door, ...]:
    """Those of the first knots first, then the others as they stand in the roster."""
    chosen = frozenset(first)
    found = [
        (number not in chosen, at, Door(dwellings[at], why, number in chosen))
        for number, knot in enumerate(field.knots)
        for at, why in knot.doors.items()
    ]
    return tuple(door for _, _, door in sorted(found, key=lambda one: one[:2]))
