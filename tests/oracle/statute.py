"""Every count and every verdict a second time, naively: row by row, in plain fractions, importing nothing of ours.

A compound is a list of dwellings {building, unit, kind, area (0.01 ㎡), owner, code, phone, served (a day or None),
how} and a list of answers (dwelling's index, word, signed?); what was chosen is a dict of plain words.  Written from
the text of the law, of sources.md §1 and of contract.md, not from `addin`; slow and simple on purpose.
"""

from datetime import date
from fractions import Fraction
from math import ceil, floor

WORDS = ("agree", "against", "abstain", "invalid", "not_collected", "follow", "served")
"""`served`: of those not collected, who were given the slip in time; the others sum to the total."""
ANSWERS = WORDS[:-1]
BEFORE_THE_CODE = date(2020, 12, 31)
SPECIAL_BEFORE = {"use fund", "raise fund", "rebuild"}
SPECIAL_SINCE = {"raise fund", "rebuild", "change use"}


def groups(dwellings, answers, chosen):
    """(level, building, unit) → {households, persons, area: {answer: how much}}, the whole first."""
    inside = [number for number, row in enumerate(dwellings) if in_scope(row, chosen)]
    places = {(dwellings[number]["building"], dwellings[number]["unit"]) for number in inside}
    order = sorted(places, key=lambda place: (int(place[0]), int(place[1] or 0)))
    heads = [("compound", "", "")]
    heads += [("building", building, "") for building in dict.fromkeys(building for building, _ in order)]
    heads += [("unit", building, unit) for building, unit in order]
    return {head: _count(dwellings, answers, chosen, inside, head) for head in heads}


def in_scope(row, chosen):
    building, unit = chosen["scope"]
    return building in ("", row["building"]) and unit in ("", row["unit"])


def _belongs(row, head):
    level, building, unit = head
    return level == "compound" or (row["building"] == building and (level == "building" or row["unit"] == unit))


def _count(dwellings, answers, chosen, inside, head):
    voting = [n for n in inside if dwellings[n]["kind"] not in ("parking", "storage") or chosen["parking"]]
    voting = [n for n in voting if dwellings[n]["kind"] != "other" or chosen["others"]]
    homes = [n for n in inside if dwellings[n]["kind"] in ("residence", "bungalow")]
    homes += [n for n in inside if dwellings[n]["kind"] == "other" and chosen["others"]]
    if chosen["shops"]:
        homes += [n for n in inside if dwellings[n]["kind"] == "shop"]
    counted = {measure: dict.fromkeys(WORDS, 0) for measure in ("households", "persons", "area")}
    for number in homes:
        if _belongs(dwellings[number], head):
            word = _said(answers, number)
            counted["households"][word] += 1
            if word == "not_collected" and _was_served(dwellings[number], chosen):
                counted["households"]["served"] += 1
    for owner in {_owner(dwellings, n, chosen) for n in voting}:
        his = [n for n in voting if _owner(dwellings, n, chosen) == owner]
        word = _owner_said([_said(answers, n) for n in his])
        here = [n for n in his if _belongs(dwellings[n], head)]
        counted["persons"][word] += 1 if here else 0
        counted["area"][word] += sum(dwellings[n]["area"] for n in here)
        if word == "not_collected" and any(_was_served(dwellings[n], chosen) for n in his):
            counted["persons"]["served"] += 1 if here else 0
            counted["area"]["served"] += sum(dwellings[n]["area"] for n in here)
    return counted


def _was_served(row, chosen):
    """A day not after the vote's last, by a way that is not "not served"."""
    return row["served"] is not None and row["served"] <= chosen["last day"] and row["how"] != "未送达"


def total(votes):
    return sum(votes[word] for word in ANSWERS)


def _owner(dwellings, number, chosen):
    row = dwellings[number]
    if row["owner"] == "未售" or row["owner"] == chosen["developer"]:
        return "the developer"
    if row["code"]:
        return "code " + row["code"]
    return f"{row['owner']} at {row['phone']}" if row["phone"] else f"alone {number}"


def _said(answers, number):
    given = [(word, signed) for dwelling, word, signed in answers if dwelling == number]
    if not given:
        return "not_collected"
    one_word = len({word for word, _ in given}) == 1
    return given[0][0] if one_word and any(signed for _, signed in given) else "invalid"


def _owner_said(said):
    valid = {word for word in said if word in ("agree", "against", "abstain", "follow")}
    if len(valid) > 1:
        valid.discard("follow")
    if len(valid) == 1:
        return valid.pop()
    return "invalid" if valid or "invalid" in said else "not_collected"


def verdicts(counted, chosen):
    """(level, building, unit, rule, by, part, whole, need, passed, deemed) in the order they are to be printed.

    A building or unit where nobody has a vote is not judged; the whole always is.
    """
    one_unit = [level for level, _, _ in counted].count("unit") == 1
    return [
        (*head, *verdict)
        for head, votes in counted.items()
        if head[0] == "compound" or total(votes["persons"])
        for verdict in _verdicts_of(one_unit or head[0] == "unit", votes, chosen)
    ]


def _verdicts_of(is_unit, votes, chosen):
    day = chosen["day"]
    old = chosen["law"] == "old" or (chosen["law"] == "day" and day <= BEFORE_THE_CODE)
    followed = _majority(votes) if chosen["following"] == "majority" else None
    if _by_dissent(chosen):
        deemed = None
        tests = [("dissent", "against", "all", "at most", Fraction(1, 3))]
    else:
        deemed = _deemed(votes, chosen)
        tests = _statutory(old, special(chosen, old))
        if chosen["local"] == "henan" and old and date(2018, 1, 1) <= day <= BEFORE_THE_CODE:
            tests += [("henan_" + rule, *rest) for rule, *rest in _statutory(True, special(chosen, old))]
    tests = [(*test, ("persons", "area")) for test in tests]
    if is_unit:
        tests += _lifts(chosen)
    found = []
    for rule, part, whole, how, ratio, measures in tests:
        for by in measures:
            sides = _sides(votes[by], deemed, chosen["invalid takes part"], followed)
            passed, need = _tried(sides[part], sides[whole], how, ratio)
            found.append((rule, by, sides[part], sides[whole], need, passed, sides["deemed"]))
    return found


def _by_dissent(chosen):
    open_ = chosen["local"] == "henan" and chosen["listed"] == "use fund" and chosen["day"] >= date(2018, 1, 1)
    return chosen["mode"] == "dissent" and open_


def special(chosen, old):
    """Is the matter one that needs the larger majority?"""
    if chosen["listed"]:
        return chosen["listed"] in (SPECIAL_BEFORE if old else SPECIAL_SINCE)
    return chosen["matter"] == "special"


def _statutory(old, is_special):
    if old:
        needed = ("at least", Fraction(2, 3)) if is_special else ("more than", Fraction(1, 2))
        return [("quorum", "taking part", "all", "more than", Fraction(1, 2)), ("approval", "agree", "all", *needed)]
    needed = ("at least", Fraction(3, 4)) if is_special else ("more than", Fraction(1, 2))
    return [
        ("quorum", "taking part", "all", "at least", Fraction(2, 3)),
        ("approval", "agree", "taking part", *needed),
    ]


def _lifts(chosen):
    both, day = ("persons", "area"), chosen["day"]
    if chosen["lift"] == "code" and day > BEFORE_THE_CODE:
        quorum = ("lift_quorum", "taking part", "all", "at least", Fraction(2, 3), both)
        return [quorum, ("lift", "agree", "taking part", "at least", Fraction(3, 4), both)]
    if chosen["lift"] in ("henan heads", "henan both") and day >= date(2018, 1, 1):
        measures = ("persons",) if chosen["lift"] == "henan heads" else both
        return [("lift", "agree", "all", "at least", Fraction(2, 3), measures)]
    if chosen["lift"] == "jinan" and day >= date(2019, 2, 12):
        return [("lift", "agree", "all", "at least", Fraction(2, 3), both)]
    return []


def _deemed(votes, chosen):
    """What unreturned votes count as, None where they take no part."""
    if chosen["unreturned"] == "not participating" or not chosen["clause"]:
        return None
    if chosen["unreturned"] == "abstain":
        return "abstain"
    leading = _majority(votes)
    if leading and chosen["unreturned"] == "majority of all":
        of_all = all(2 * votes[by][leading] > total(votes[by]) for by in ("persons", "area"))
        return leading if of_all else None
    return leading


def _majority(votes):
    """What most of those said who spoke for themselves, by persons and by area alike."""
    leading = []
    for by in ("persons", "area"):
        real = {word: votes[by][word] for word in ("agree", "against", "abstain")}
        top = [word for word, number in real.items() if number == max(real.values())]
        if len(top) != 1:
            return None
        leading += top
    return leading[0] if leading[0] == leading[1] else None


def _sides(votes, deemed, invalid_takes_part, followed):
    silent = votes["served"] if deemed else 0
    returned = votes["agree"] + votes["against"] + votes["abstain"] + votes["follow"]
    return {
        "agree": votes["agree"]
        + (silent if deemed == "agree" else 0)
        + (votes["follow"] if followed == "agree" else 0),
        "against": votes["against"] + (votes["follow"] if followed == "against" else 0),
        "taking part": returned + (votes["invalid"] if invalid_takes_part else 0) + silent,
        "all": total(votes),
        "deemed": silent,
    }


def _tried(part, whole, how, ratio):
    exact = whole * ratio
    need = {"at least": ceil(exact), "more than": floor(exact) + 1, "at most": floor(exact)}[how]
    if whole == 0:
        return False, 0 if how == "at most" else 1
    share = Fraction(part, whole)
    return {"at least": share >= ratio, "more than": share > ratio, "at most": share <= ratio}[how], need


def policy(counted, rate, strictly):
    """(agreeing households, all of them, need, passed) of the compound."""
    votes = counted["compound", "", ""]["households"]
    whole, agree = total(votes), votes["agree"]
    passed, need = _tried(agree, whole, "more than" if strictly else "at least", rate)
    return agree, whole, need, passed


def conclusion(found, chosen):
    """passed, failed or open where no vote is doubtful: a rule whose wording was amended settles nothing."""
    whole = [verdict for verdict in found if verdict[0] == "compound"]
    unknown = [verdict for verdict in whole if is_amended(verdict[3], chosen)]
    if any(not verdict[8] for verdict in whole if verdict not in unknown):
        return "failed"
    return "open" if unknown else "passed"


def is_amended(rule, chosen):
    """河南省物业管理条例 was amended on 2021-07-30, and the wording of 59 and 66 since then was not found."""
    if chosen["day"] < date(2021, 7, 30):
        return False
    return rule == "dissent" or (rule == "lift" and chosen["lift"] in ("henan heads", "henan both"))


def is_unannounced(counted, slips):
    """Nobody answered, and nobody is known to have been told."""
    persons = counted["compound", "", ""]["persons"]
    answered = total(persons) - persons["not_collected"]
    return not answered and not any(slip.served_on or slip.served_how for slip in slips)
