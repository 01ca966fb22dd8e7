"""Random compounds with every setting of the vote, as the oracle reads them and as `addin` does."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from validators.dossier import Dossier
from validators.register import register
from validators.sheets.consent.opinion import Opinion
from validators.sheets.roster.kind import DwellingKind
from validators.sheets.settings import Settings
from validators.sheets.vote.choices import (
    BallotMode,
    Following,
    Law,
    LiftRule,
    ListedMatter,
    LocalRules,
    Matter,
    PolicyReading,
    Unreturned,
)
from validators.sheets.vote.scope import Scope

KINDS = {
    "residence": DwellingKind.RESIDENCE,
    "bungalow": DwellingKind.BUNGALOW,
    "shop": DwellingKind.SHOP,
    "parking": DwellingKind.PARKING,
    "storage": DwellingKind.STORAGE,
    "other": DwellingKind.OTHER,
}
WAYS = ("当面送达", "邮寄", "短信微信", "公告送达", "未送达")
OPINIONS = {
    "follow": Opinion.FOLLOW,
    "agree": Opinion.AGREE,
    "against": Opinion.AGAINST,
    "abstain": Opinion.ABSTAIN,
    "invalid": Opinion.UNCLEAR,
}
DAYS = [date(2008, 1, 1), date(2017, 12, 31), date(2018, 1, 1), date(2020, 12, 31), date(2021, 1, 1), date(2026, 5, 1)]
LISTED = {
    None: None,
    "covenant": ListedMatter.COVENANT,
    "use fund": ListedMatter.USE_FUND,
    "raise fund": ListedMatter.RAISE_FUND,
    "rebuild": ListedMatter.REBUILD,
    "change use": ListedMatter.CHANGE_USE,
    "other": ListedMatter.OTHER,
}
LAWS = {"day": Law.OF_THE_DAY, "old": Law.PROPERTY_LAW, "new": Law.CIVIL_CODE}
LOCAL = {"none": LocalRules.NONE, "henan": LocalRules.HENAN}
MODES = {"consent": BallotMode.CONSENT, "dissent": BallotMode.DISSENT}
LIFTS = dict(zip(("none", "code", "henan heads", "henan both", "jinan"), LiftRule, strict=False))
"""All but 本地规则, which stands on a sheet of its own."""
UNRETURNED = dict(zip(("not participating", "abstain", "majority", "majority of all"), Unreturned, strict=True))
FOLLOWING = dict(zip(("majority", "abstain"), Following, strict=True))
MATTERS = {"ordinary": Matter.ORDINARY, "special": Matter.SPECIAL}
RATES = [None, Decimal("0.5"), Decimal("0.7"), Decimal("0.75"), Decimal("0.8"), Decimal(1)]


class Row(NamedTuple):
    """As much of a `DwellingRow` as the register and the roll read."""

    building: str
    unit: str
    room: str
    kind: DwellingKind
    area: int
    owner: str
    owner_code: str
    phones: tuple[str, ...]
    floor: int | None = None
    door: str = ""
    served_on: date | None = None
    served_how: str = ""


class Reply(NamedTuple):
    """As much of a `ConsentRow` as the register and the roll read."""

    building: str
    unit: str
    room: str
    opinion: Opinion
    signature: str
    floor: int | None = None
    door: str = ""


def random_compound(random):
    """Few owners, so that many have several dwellings; equal areas, so that thresholds are often hit exactly."""
    people = [("未售", "", ""), ("金田置业", "", ""), ("业主0、业主1", "", "13900000000")]
    people += [
        (f"业主{n}", random.choice(("", f"c{n % 4}")), random.choice(("", f"1390000000{n % 3}"))) for n in range(6)
    ]
    dwellings = []
    for _ in range(random.randint(0, 10)):
        owner, code, phone = random.choice(people[random.choice((0, 2, 2, 3)) :])
        kind = random.choice(("residence", "residence", "residence", *KINDS))
        area = random.choice((5000, 5000, 5000, 10000, random.randint(0, 15000)))
        place = {"building": random.choice(("1", "2", "10")), "unit": random.choice(("", "1", "2"))}
        slip = {"served": random.choice((None, *DAYS)), "how": random.choice(WAYS)}
        dwellings.append({**place, **slip, "kind": kind, "area": area, "owner": owner, "code": code, "phone": phone})
    leaning = random.choice(("agree", "agree", "against", "abstain"))
    answers = []
    for number in range(len(dwellings)):
        for _ in range(random.choice((0, 1, 1, 1, 1, 2))):
            word = random.choice((leaning, leaning, leaning, *OPINIONS))
            answers.append((number, word, word == "invalid" or random.random() < 0.95))
    return dwellings, answers


def random_choices(random):
    return {
        "day": random.choice(DAYS),
        "matter": random.choice(list(MATTERS)),
        "listed": random.choice(list(LISTED)),
        "law": random.choice(["day", "day", *LAWS]),
        "local": random.choice(list(LOCAL)),
        "mode": random.choice(list(MODES)),
        "lift": random.choice(list(LIFTS)),
        "unreturned": random.choice(list(UNRETURNED)),
        "clause": random.choice(("", "管理规约第12条", "管理规约第12条")),
        "invalid takes part": random.random() < 0.5,
        "following": random.choice(("majority", "abstain")),
        "last day": random.choice(DAYS),
        "others": random.random() < 0.5,
        "parking": random.random() < 0.5,
        "shops": random.random() < 0.5,
        "developer": random.choice(("", "金田置业")),
        "scope": random.choice([("", ""), ("", ""), ("1", ""), ("2", "1")]),
        "rate": random.choice(RATES),
        "strictly": random.random() < 0.5,
    }


def as_read(dwellings, answers, chosen):
    """The same compound as `addin` reads it."""
    rows = [
        Row(
            row["building"],
            row["unit"],
            str(101 + number),
            KINDS[row["kind"]],
            row["area"],
            row["owner"],
            row["code"],
            (row["phone"],) if row["phone"] else (),
            served_on=row["served"],
            served_how=row["how"] if row["served"] or row["how"] == "未送达" else "",
        )
        for number, row in enumerate(dwellings)
    ]
    replies = [
        Reply(*rows[number][:3], OPINIONS[word], rows[number].owner if signed else "")
        for number, word, signed in answers
    ]
    settings = Settings(
        vote_date=chosen["day"],
        matter=MATTERS[chosen["matter"]],
        listed_matter=LISTED[chosen["listed"]],
        law=LAWS[chosen["law"]],
        local_rules=LOCAL[chosen["local"]],
        ballot_mode=MODES[chosen["mode"]],
        lift_rule=LIFTS[chosen["lift"]],
        unreturned=UNRETURNED[chosen["unreturned"]],
        unreturned_basis=chosen["clause"],
        invalid_takes_part=chosen["invalid takes part"],
        following=FOLLOWING[chosen["following"]],
        vote_to=chosen["last day"],
        others_count=chosen["others"],
        parking_counts=chosen["parking"],
        shops_are_households=chosen["shops"],
        developer=chosen["developer"],
        policy_rate=chosen["rate"],
        policy_reading=PolicyReading.MORE_THAN if chosen["strictly"] else PolicyReading.AT_LEAST,
    )
    found = register(rows, replies, chosen["developer"])  # type: ignore[arg-type]
    return Dossier(settings, tuple(rows), tuple(replies), found, date(2026, 6, 1), scope=Scope(*chosen["scope"]))  # type: ignore[arg-type]


def where(group):
    return group.level, group.building, group.unit


def counted(votes):
    return (sum(votes.values()) - votes["served"], *votes.values())
