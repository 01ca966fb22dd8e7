"""10,000 random compounds as votes are really cast: conclusion, worst and best of every test are the oracle's.

Paper slips and online votes beside each other, 从众, slips signed by strangers or dated outside the vote, owners who
may be one person, silent owners served, not served, or nobody knows; the oracle tries every way to settle them all.
"""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random

import pytest

from addin.law.decision import decide
from addin.roll import build
from addin.tally import tally
from tests.dossiers import dossier
from tests.oracle import cast as oracle
from validators import checks
from validators.meaning.consent.as_put import all_as_put
from validators.meaning.vote.doubts import doubts_of
from validators.sheets.vote.choices import Matter, Repeated, Unreturned

CHUNKS, EACH = 10, 1_000
MANY = 1_500
"""Compounds with more ways to settle them than this are drawn anew: the oracle tries them all."""
TODAY = date(2022, 12, 1)
LAST = {False: date(2022, 7, 23), True: date(2020, 7, 23)}
WORDS = {"agree": "同意", "against": "不同意", "abstain": "弃权", "follow": "从众"}
NAMES = ("赵一平", "钱二宝", "孙三立", "李四海", "周五福", "吴六顺")
REPEATED = {"none": Repeated.NONE, "last": Repeated.LATEST, "paper": Repeated.PAPER, "online": Repeated.ONLINE}
SILENCE = {
    "nobody": Unreturned.NOT_PARTICIPATING,
    "abstain": Unreturned.ABSTAIN,
    "majority": Unreturned.MAJORITY,
    "majority of all": Unreturned.MAJORITY_OF_ALL,
}
ROSTER = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 产权人代码 | 联系电话 | 送达日期 | 送达方式 |"
ANSWERS = "| 楼栋 | 单元 | 房号 | 意见 | 签字 | 签字日期 | 答复方式 |"


def random_compound(random):
    """Homes, slips and choices in the oracle's words."""
    old = random.random() < 0.3
    last = LAST[old]
    begun, late, early = (last.replace(day=day) for day in (10, 28, 2))
    homes = [_home(random, number, begun, late) for number in range(random.randint(2, 6))]
    for before, home in pairwise(homes):
        if random.random() < 0.2:
            home["owner"] = before["owner"]
            home["phone"] = random.choice((before["phone"], home["phone"], ""))
        if random.random() < 0.15:
            home["code"] = before["code"]
    days = (begun, begun.replace(day=15), last)
    given = [number for number in range(len(homes)) for _ in range(random.choice((0, 0, 1, 1, 1, 1, 1, 2)))]
    slips = [_slip(random, number, days, (late, early)) for number in given]
    chosen = {
        "first": begun,
        "last": last,
        "special": random.random() < 0.4,
        "unreturned": random.choice(("nobody", *SILENCE)),
        "clause": random.random() < 0.9,
        "invalid_takes_part": random.random() < 0.3,
        "online_unsigned": random.random() < 0.7,
        "repeated": random.choice(tuple(REPEATED)),
        "areas": [home["area"] for home in homes],
    }
    return homes, slips, chosen


def _home(random, number, begun, late):
    served = random.choice(
        (
            *((begun, "当面送达"), (begun, "当面送达"), (late, "当面送达"), (begun, "他人代收")),
            *((None, "当面送达"), (None, "未送达"), (None, ""), (begun, "")),
        )
    )
    return {
        "owner": NAMES[number],
        "code": random.choice(("", "", "", f"A{number}")),
        "phone": random.choice(("", f"1380000000{number}", "13800000009")),
        "area": random.choice((8000, 8000, 8000, random.randint(5000, 12000))),
        "served": served[0],
        "how": served[1],
    }


def _slip(random, number, days, outside):
    channel = random.choice(("paper", "paper", "online"))
    signed = random.choice(("owner",) * 8 + ("nobody", "stranger"))
    return {
        "home": number,
        "word": random.choice(("agree", "agree", "agree", "agree", "against", "abstain", "follow")),
        "signed": random.choice(("owner", "nobody", "nobody")) if channel == "online" else signed,
        "day": random.choice(outside) if random.random() < 0.1 else random.choice(days),
        "channel": channel,
    }


def ways(homes, slips, chosen):
    """How many settlings the oracle would try."""
    found = 1
    for number, home in enumerate(homes):
        found *= len(oracle._answers([slip for slip in slips if slip["home"] == number], chosen))
        found *= len(oracle._told(home, chosen))
    return found


def as_read(homes, slips, chosen):
    """The sheets that hold it, read."""
    roster, answers = [ROSTER], [ANSWERS]
    for number, home in enumerate(homes):
        area = f"{home['area'] // 100}.{home['area'] % 100:02d}"
        phone = f"'{home['phone']}" if home["phone"] else ""
        marks = f"{home['owner']} | {home['code']} | {phone} | {home['served'] or ''} | {home['how']}"
        roster.append(f"| 1 | 1 | {101 + number} | {area} | {marks} |")
    for slip in slips:
        signer = {"owner": homes[slip["home"]]["owner"], "nobody": "", "stranger": "诸葛不亮"}[slip["signed"]]
        how = "线上" if slip["channel"] == "online" else "纸质"
        answers.append(f"| 1 | 1 | {101 + slip['home']} | {WORDS[slip['word']]} | {signer} | {slip['day']} | {how} |")
    read = dossier(
        "\n".join(roster),
        "\n".join(answers),
        today=TODAY,
        vote_date=chosen["last"],
        vote_from=chosen["first"],
        vote_to=chosen["last"],
        survey_from=None,
        motion="改造",
        matter=Matter.SPECIAL if chosen["special"] else Matter.ORDINARY,
        unreturned=SILENCE[chosen["unreturned"]],
        unreturned_basis="议事规则第十条" if chosen["clause"] else "",
        invalid_takes_part=chosen["invalid_takes_part"],
        online_signed=chosen["online_unsigned"],
        repeated=REPEATED[chosen["repeated"]],
    )
    return replace(read, answers=all_as_put(read.answers, chosen["online_unsigned"]))


def decided(read):
    roll = build(read)
    return decide(read, tally(roll), roll, doubts_of(read, checks.run(read)))


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_conclusion_and_no_bound_differs_from_the_oracles(chunk):
    random, seen = Random(f"cast {chunk}"), Counter()
    while seen.total() < EACH:
        homes, slips, chosen = random_compound(random)
        if ways(homes, slips, chosen) > MANY:
            continue
        promised, conclusion = oracle.promised(homes, slips, chosen)
        found = decided(as_read(homes, slips, chosen))
        assert found.conclusion.value == conclusion, (homes, slips, chosen)
        for verdict in found.verdicts[:4]:
            low, high, outcomes = promised[verdict.rule.name, verdict.by.value]
            told = {verdict.low.passed, verdict.high.passed}
            assert outcomes <= told, (verdict, homes, slips, chosen)
            if not _follows(slips, chosen):
                assert (verdict.low.part, verdict.low.whole) == low, (verdict, homes, slips, chosen)
                assert (verdict.high.part, verdict.high.whole) == high, (verdict, homes, slips, chosen)
        seen[conclusion] += 1
    assert all(seen[word] > EACH // 20 for word in ("passed", "failed", "open"))


def _follows(slips, chosen):
    """Whether what one vote counts as may hang on what others turn out to be."""
    return chosen["unreturned"].startswith("majority") or any(slip["word"] == "follow" for slip in slips)
