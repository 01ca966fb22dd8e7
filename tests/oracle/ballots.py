"""The count and the verdicts a second time, naively: row by row, in plain fractions, importing nothing of ours.

A dwelling is (building, unit, area in 0.01 ㎡, owner); an answer is (dwelling's index, word, signed?).  Written from
the text of the law and of contract.md, not from `addin`; slow and simple on purpose.
"""

from datetime import date
from fractions import Fraction

ANSWERS = ("agree", "against", "abstain", "invalid", "not_collected")
VALID = ("agree", "against", "abstain")


def dwelling_answer(answers, dwelling):
    given = [(word, signed) for spoke, word, signed in answers if spoke == dwelling]
    if not given:
        return "not_collected"
    words = {word for word, _ in given}
    signed = any(signed for _, signed in given)
    return words.pop() if len(words) == 1 and signed else "invalid"


def owner_answer(dwellings, answers, owner):
    said = [dwelling_answer(answers, number) for number, row in enumerate(dwellings) if row[3] == owner]
    valid = {answer for answer in said if answer in VALID}
    if len(valid) == 1:
        return valid.pop()
    return "invalid" if valid or "invalid" in said else "not_collected"


def counts(dwellings, answers, belongs):
    """Households, persons and area by answer, of the dwellings that `belongs` says are in the group."""
    households = dict.fromkeys(ANSWERS, 0)
    persons = dict.fromkeys(ANSWERS, 0)
    area = dict.fromkeys(ANSWERS, 0)
    owners = {row[3]: owner_answer(dwellings, answers, row[3]) for row in dwellings}
    for number, row in enumerate(dwellings):
        if belongs(row):
            households[dwelling_answer(answers, number)] += 1
            area[owners[row[3]]] += row[2]
    for owner, answer in owners.items():
        if any(row[3] == owner and belongs(row) for row in dwellings):
            persons[answer] += 1
    return {"households": households, "persons": persons, "area": area}


def verdicts(counted, day, special, invalid_takes_part=False):
    """(rule, by, passed, part, whole) for quorum and approval, by persons and by area."""
    tests = [(rule, by) for rule in ("quorum", "approval") for by in ("persons", "area")]
    return [(rule, by, *_judge(rule, counted[by], day, special, invalid_takes_part)) for rule, by in tests]


def _judge(rule, votes, day, special, invalid_takes_part):
    everybody = sum(votes.values())
    taking_part = sum(votes[word] for word in VALID) + (votes["invalid"] if invalid_takes_part else 0)
    old = day <= date(2020, 12, 31)
    part = taking_part if rule == "quorum" else votes["agree"]
    whole = everybody if rule == "quorum" or old else taking_part
    if whole == 0:
        return False, part, whole
    return passes(rule, Fraction(part, whole), old, special), part, whole


def passes(rule, ratio, old, special):
    """Does this ratio meet the rule?  以上 includes the number itself, 过半数 does not."""
    if rule == "quorum":
        return ratio > Fraction(1, 2) if old else ratio >= Fraction(2, 3)
    if special:
        return ratio >= (Fraction(2, 3) if old else Fraction(3, 4))
    return ratio > Fraction(1, 2)
