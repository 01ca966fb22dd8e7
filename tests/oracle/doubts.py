"""A settled compound, judged naively: nothing in it is doubtful any more.  Written from the text of the law alone.

A compound is a list of dwellings {owner, code, area (0.01 ㎡), word, served: yes or no}; owners of one code are one
person, without a code each name is one.
"""

from datetime import date
from fractions import Fraction

SPOKEN = ("agree", "against", "abstain")


def conclusion(homes, chosen):
    """passed or failed."""
    persons = {}
    for home in homes:
        persons.setdefault(home["code"] or home["owner"], []).append(home)
    votes = [(_said(own), sum(home["area"] for home in own), _served(own)) for own in persons.values()]
    measures = [[(word, 1, served) for word, _, served in votes], votes]
    leader = _leader(measures)
    return "passed" if all(_meets(measure, measures, leader, chosen) for measure in measures) else "failed"


def _said(own):
    words = {home["word"] for home in own}
    spoken = words & {*SPOKEN, "follow"}
    if len(spoken) > 1:
        spoken.discard("follow")
    if len(spoken) == 1:
        return spoken.pop()
    return "void" if spoken or "void" in words else "none"


def _served(own):
    return any(home["served"] == "yes" for home in own)


def _sum(measure, *words):
    return sum(weight for word, weight, _ in measure if word in words)


def _leader(measures):
    """What most really said, by persons and by area alike."""
    tops = []
    for measure in measures:
        sums = {word: _sum(measure, word) for word in SPOKEN}
        best = [word for word in SPOKEN if sums[word] == max(sums.values())]
        tops.append(best[0] if len(best) == 1 else None)
    return tops[0] if tops[0] == tops[1] else None


def _meets(measure, measures, leader, chosen):
    everybody = sum(weight for _, weight, _ in measure)
    silent = sum(weight for word, weight, served in measure if word == "none" and served)
    deemed = _deemed(measures, leader, str(chosen["unreturned"]))
    part = _sum(measure, *SPOKEN, "follow") + (_sum(measure, "void") if chosen["invalid_takes_part"] else 0)
    part += silent if deemed else 0
    agree = _sum(measure, "agree") + (_sum(measure, "follow") if leader == "agree" else 0)
    agree += silent if deemed == "agree" else 0
    special, old = str(chosen["matter"]) == "特别", chosen["vote_date"] <= date(2020, 12, 31)
    if old:
        enough = agree * 3 >= everybody * 2 if special else agree * 2 > everybody
        return part * 2 > everybody and enough
    if part == 0:
        return False
    share = Fraction(agree, part)
    return part * 3 >= everybody * 2 and (share >= Fraction(3, 4) if special else share > Fraction(1, 2))


def _deemed(measures, leader, policy):
    if policy == "视为弃权":
        return "abstain"
    if policy == "未参与" or leader is None:
        return None
    if policy == "从过半多数":
        of_all = all(2 * _sum(measure, leader) > sum(weight for _, weight, _ in measure) for measure in measures)
        return leader if of_all else None
    return leader
