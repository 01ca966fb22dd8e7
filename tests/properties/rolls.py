"""Random compounds, steered so that one count stands at, one below or one above a threshold of the law.

The steering is checked by what comes out; the oracle judges every compound for itself.
"""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from tests.oracle.ballots import ANSWERS, VALID
from validators.dossier import Dossier
from validators.register import Register
from validators.sheets.consent.opinion import Opinion
from validators.sheets.roster.kind import DwellingKind
from validators.sheets.settings import Settings

OLD, NEW = date(2020, 12, 31), date(2021, 1, 1)
OPINIONS = {"agree": Opinion.AGREE, "against": Opinion.AGAINST, "abstain": Opinion.ABSTAIN}


class Row(NamedTuple):
    """As much of a `DwellingRow` as the roll reads; 100,000 compounds are made of these."""

    building: str
    unit: str
    area: int
    owner: int
    kind: DwellingKind = DwellingKind.RESIDENCE
    served_on: date | None = None
    served_how: str = ""


class Reply(NamedTuple):
    """As much of a `ConsentRow` as the roll reads."""

    opinion: Opinion
    signature: str


def thresholds(old, special):
    """(ratio, more than?) of quorum and of approval."""
    half = (Fraction(1, 2), True)
    quorum = half if old else (Fraction(2, 3), False)
    return quorum, (Fraction(2, 3) if old else Fraction(3, 4), False) if special else half


def smallest(whole, ratio, more):
    exact = whole * ratio.numerator
    return exact // ratio.denominator + 1 if more else -(-exact // ratio.denominator)


def compound(random, old, special, target, step):
    """Dwellings and answers as the oracle reads them; `target` is (quorum or approval, persons or area)."""
    quorum, approval = thresholds(old, special)
    owners = random.randint(3, 9)
    taking_part = random.randint(2, owners - 1)
    agreeing = random.randint(1, taking_part - 1)
    if target == ("quorum", "persons"):
        taking_part = min(owners, max(0, smallest(owners, *quorum) + step))
        agreeing = random.randint(0, taking_part)
    if target == ("approval", "persons"):
        taking_part = owners if old else random.randint(1, owners)
        agreeing = min(taking_part, smallest(taking_part, *approval) + step)
    words = ["agree"] * agreeing + [random.choice(("against", "abstain")) for _ in range(taking_part - agreeing)]
    words += [random.choice(("invalid", "not_collected")) for _ in range(owners - taking_part)]
    dwellings, answers = [], []
    for owner, word in enumerate(words):
        for _ in range(random.choice((1, 1, 1, 2))):
            _answer(random, answers, len(dwellings), word)
            dwellings.append((random.choice("12"), random.choice("12"), random.randint(1, 15000), owner))
    if target[1] == "area":
        ratio, more = quorum if target[0] == "quorum" else approval
        _steer_area(dwellings, words, target[0], old, ratio, more, step)
    return dwellings, answers


def _answer(random, answers, dwelling, word):
    if word == "invalid":
        answers += [(dwelling, "agree", True), (dwelling, "against", True)] if random.random() < 0.5 else []
        answers += [(dwelling, "agree", False)]
    elif word != "not_collected":
        answers += [(dwelling, word, True)] * random.choice((1, 1, 2))


def _steer_area(dwellings, words, rule, old, ratio, more, step):
    """Change one area on the counting side, so that the part stands `step` off the smallest that passes."""
    counting = ("agree",) if rule == "approval" else VALID
    base = VALID if rule == "approval" and not old else tuple(ANSWERS)
    inside = [n for n, row in enumerate(dwellings) if words[row[3]] in counting]
    outside = [n for n, row in enumerate(dwellings) if words[row[3]] in base and words[row[3]] not in counting]
    rest = sum(dwellings[n][2] for n in inside[1:])
    _widen(dwellings, outside[0], 3 * rest + 10)  # lest the rest passes already, whatever the steered area is
    gap = (rest + sum(dwellings[n][2] for n in outside)) * ratio.numerator - rest * ratio.denominator
    room = ratio.denominator - ratio.numerator
    area = gap // room + 1 if more else -(-gap // room)
    _widen(dwellings, inside[0], area + step - dwellings[inside[0]][2])


def _widen(dwellings, number, by):
    building, unit, area, owner = dwellings[number]
    dwellings[number] = (building, unit, area + by, owner)


def dossier(settings: Settings, dwellings, answers) -> Dossier:
    """The same compound as `addin` reads it."""
    answers_of: dict[int, list[int]] = {}
    for number, (dwelling, _, _) in enumerate(answers):
        answers_of.setdefault(dwelling, []).append(number)
    return Dossier(
        settings,
        tuple(Row(*row) for row in dwellings),  # type: ignore[arg-type]
        tuple(Reply(OPINIONS[word], "签" if signed else "") for _, word, signed in answers),  # type: ignore[arg-type]
        Register([spoke for spoke, _, _ in answers], answers_of, {}, [row[3] for row in dwellings]),
        NEW,
    )
