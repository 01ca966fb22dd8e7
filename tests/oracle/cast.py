"""Votes as they are really cast, a second time and naively: every way in which the doubts may be settled is tried.

Written from the text of the issue, of the law and of sources.md §1 by a hand that had not read the product; it imports
nothing of ours.  A compound is a list of homes {owner, code, phone, area (0.01 ㎡), served, how} and a list of slips
{home (its number), word, signed: owner, nobody or stranger, day, channel: paper or online}; what was chosen is a dict
of plain words.  Slow on purpose: a doubt has a list of settlings, and all of their combinations are counted.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import chain, combinations, product

SPOKEN = ("agree", "against", "abstain")
CODE = date(2021, 1, 1)
TESTS = (("quorum", "persons"), ("quorum", "area"), ("approval", "persons"), ("approval", "area"))


def promised(homes, slips, chosen):
    """{(rule, by): (part and whole at the worst, the same at the best, {what comes out})} and the conclusion."""
    seen = [judged(*settled, chosen) for settled in settlings(homes, slips, chosen)]
    tests = {}
    for test in TESTS:
        found = {one[test] for one in seen}
        low = min(found, key=lambda one: (one[3], one[0]))
        high = max(found, key=lambda one: (one[3], one[0]))
        tests[test] = (low[:2], high[:2], {one[2] for one in found})
    whole = {all(one[test][2] for test in TESTS) for one in seen}
    return tests, "open" if len(whole) == 2 else "passed" if whole == {True} else "failed"


def settlings(homes, slips, chosen) -> Iterator:
    """Every (persons as lists of home numbers, answer of each home, whether each was served) that may come out."""
    whom = [_persons(family, homes) for family in _families(homes)]
    said = [_answers([slip for slip in slips if slip["home"] == n], chosen) for n in range(len(homes))]
    told = [_told(home, chosen) for home in homes]
    for people in product(*whom):
        for words in product(*said):
            for served in product(*told):
                yield list(chain.from_iterable(people)), words, served


def _families(homes):
    """Numbers of homes between which somebody may ask who is one person: a name, or a code, in common."""
    families = []
    for n, home in enumerate(homes):
        mine = [one for one in families if any(_akin(home, homes[other]) for other in one)]
        families = [one for one in families if one not in mine] + [sorted([n, *chain.from_iterable(mine)])]
    return families


def _akin(one, other):
    return one["owner"] == other["owner"] or bool(one["code"] and one["code"] == other["code"])


def _persons(numbers, homes):
    """All the ways in which the homes of one family may belong to persons.

    Of one name, one code is one person, and so is one telephone where it stands beside no two codes; other codes, or
    other telephones, tell two apart; whom neither tells apart may be one or two.  One code beside two names is asked.
    """
    blocks = _blocks(numbers, homes)
    asked = {frozenset(pair) for pair in combinations(range(len(blocks)), 2) if _asked(pair, blocks, homes)}
    apart = {frozenset(pair) for pair in combinations(range(len(blocks)), 2) if _apart(pair, blocks, homes)} - asked
    ways = []
    for split in _partitions(list(range(len(blocks)))):
        pairs = [frozenset(pair) for part in split for pair in combinations(part, 2)]
        if not apart & set(pairs) and all(_hangs_together(part, asked) for part in split):
            ways.append([sorted(chain.from_iterable(blocks[at] for at in part)) for part in split])
    return ways


def _blocks(numbers, homes):
    """The homes that are one person's by any reading."""
    blocks = [[n] for n in numbers]
    for name, field in product(sorted({homes[n]["owner"] for n in numbers}), ("code", "phone")):
        own = [n for n in numbers if homes[n]["owner"] == name]
        for mark in {homes[n][field] for n in own} - {""}:
            same = [n for n in own if homes[n][field] == mark]
            if field == "phone" and len({homes[n]["code"] for n in same} - {""}) > 1:
                same = [n for n in same if not homes[n]["code"]]
            touched = [block for block in blocks if set(block) & set(same)]
            if touched:
                rest = [block for block in blocks if block not in touched]
                blocks = [*rest, sorted(chain.from_iterable(touched))]
    return blocks


def _marks(block, homes, field):
    return {homes[n][field] for n in block} - {""}


def _asked(pair, blocks, homes):
    """One name that nothing tells apart, or one code beside two names."""
    one, other = (blocks[at] for at in pair)
    if _marks(one, homes, "owner") != _marks(other, homes, "owner"):
        return bool(_marks(one, homes, "code") & _marks(other, homes, "code"))
    return not _apart(pair, blocks, homes)


def _apart(pair, blocks, homes):
    for field in ("code", "phone"):
        mine, theirs = (_marks(blocks[at], homes, field) for at in pair)
        if mine and theirs and not mine & theirs:
            return True
    return False


def _hangs_together(part, asked):
    """Whether its pieces are joined by what somebody may have answered."""
    found, waiting = {part[0]}, [part[0]]
    while waiting:
        at = waiting.pop()
        more = [other for other in part if other not in found and frozenset((at, other)) in asked]
        found.update(more)
        waiting += more
    return found == set(part)


def _partitions(things):
    if not things:
        return [[]]
    first, found = things[0], []
    for rest in _partitions(things[1:]):
        found.append([[first], *rest])
        found += [[*rest[:at], [first, *rest[at]], *rest[at + 1 :]] for at in range(len(rest))]
    return found


def _answers(slips, chosen):
    """What a home may be found to have said: a doubtful slip stands as written, is void, or is taken out."""
    ways = [_settled(slip, chosen) for slip in slips]
    return sorted({_home(list(zip(slips, way, strict=True)), chosen) for way in product(*ways)})


def _settled(slip, chosen):
    if slip["signed"] == "nobody" and not (slip["channel"] == "online" and chosen["online_unsigned"]):
        return ["void"]
    late = slip["day"] is not None and not chosen["first"] <= slip["day"] <= chosen["last"]
    if slip["signed"] == "stranger" or late:
        return [slip["word"], "void", None]
    return [slip["word"]]


def _home(found, chosen):
    """One answer of the home's settled slips [(slip, word, void or None)], by the setting on answers that differ."""
    found = [(slip, word) for slip, word in found if word is not None]
    if not found:
        return "none"
    how = chosen["repeated"] if len({slip["word"] for slip, _ in found}) > 1 else ""
    if how in ("paper", "online"):
        found = [pair for pair in found if pair[0]["channel"] == how] or found
    if how == "last" and all(slip["day"] for slip, _ in found):
        newest = max(slip["day"] for slip, _ in found)
        found = [pair for pair in found if pair[0]["day"] == newest]
    written = {slip["word"] for slip, _ in found}
    if len(written) > 1:
        return "void"
    return written.pop() if any(word != "void" for _, word in found) else "void"


def _told(home, chosen):
    """May the owner be found to have been given the slip before the vote's end?"""
    day, how = home["served"], home["how"]
    if how == "未送达" or (day and day > chosen["last"]) or not (day or how):
        return [False]
    return [True] if day and how == "当面送达" else [True, False]


def judged(persons, words, served, chosen):
    """{(rule, by): (part, whole, passed, how far)} of a compound in which nothing is doubtful any more."""
    areas = chosen["areas"]
    votes = [
        (_said([words[n] for n in own]), sum(areas[n] for n in own), any(served[n] for n in own)) for own in persons
    ]
    measures = {"persons": [(word, 1, told) for word, _, told in votes], "area": votes}
    leader = _leader(measures)
    found = {}
    for rule, by in TESTS:
        found[rule, by] = _judge(rule, measures[by], measures, leader, chosen)
    return found


def _said(words):
    spoken = {word for word in words if word in (*SPOKEN, "follow")}
    if len(spoken) > 1:
        spoken.discard("follow")
    if len(spoken) == 1:
        return spoken.pop()
    return "void" if spoken or "void" in words else "none"


def _sum(votes, *words):
    return sum(weight for word, weight, _ in votes if word in words)


def _leader(measures):
    """What most of those said who spoke for themselves, the same by persons and by area; nothing on a tie."""
    tops = []
    for votes in measures.values():
        sums = {word: _sum(votes, word) for word in SPOKEN}
        best = [word for word in SPOKEN if sums[word] == max(sums.values())]
        tops.append(best[0] if len(best) == 1 else None)
    return tops[0] if tops[0] == tops[1] else None


def _judge(rule, votes, measures, leader, chosen):
    everybody = sum(weight for _, weight, _ in votes)
    silent = sum(weight for word, weight, told in votes if word == "none" and told)
    deemed = _deemed(measures, leader, chosen)
    part = _sum(votes, *SPOKEN, "follow") + (silent if deemed else 0)
    part += _sum(votes, "void") if chosen["invalid_takes_part"] else 0
    agree = _sum(votes, "agree") + (_sum(votes, "follow") if leader == "agree" else 0)
    agree += silent if deemed == "agree" else 0
    old = chosen["last"] < CODE
    if rule == "quorum":
        return _tried(part, everybody, *(("more than", Fraction(1, 2)) if old else ("at least", Fraction(2, 3))))
    ratio = Fraction(2, 3) if old else Fraction(3, 4)
    asked = ("at least", ratio) if chosen["special"] else ("more than", Fraction(1, 2))
    return _tried(agree, everybody if old else part, *asked)


def _tried(part, whole, how, ratio):
    """(part, whole, is it met?, how far from the threshold)."""
    far = part - whole * ratio
    return part, whole, whole > 0 and (far >= 0 if how == "at least" else far > 0), far


def _deemed(measures, leader, chosen):
    """What the served and silent count as; None where nobody is deemed."""
    policy = chosen["unreturned"]
    if policy == "nobody" or not chosen["clause"]:
        return None
    if policy == "abstain":
        return "abstain"
    if policy == "majority of all" and leader:
        sides = [(2 * _sum(votes, leader), sum(weight for _, weight, _ in votes)) for votes in measures.values()]
        return leader if all(twice > whole for twice, whole in sides) else None
    return leader
