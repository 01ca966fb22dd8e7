"""The part of the self-test's deck that the oracle works out.  `python -m tests.oracle.deck` writes it anew."""

import json
from datetime import date
from pathlib import Path
from random import Random

from tests.oracle import ballots

FILE = Path(__file__).parents[2] / "addin" / "trust" / "selftest" / "deck" / "oracle.json"
WORDS = {"同意": "agree", "不同意": "against", "弃权": "abstain"}
DAYS = (date(2020, 7, 23), date(2020, 12, 31), date(2021, 1, 1), date(2024, 5, 6))
NUMBER = 24


def made():
    """24 compounds: both laws, both classes of matters, owners of several dwellings, unsigned and double answers."""
    random = Random(20261128)
    return [_compound(random, DAYS[at % 4], special=bool(at // 4 % 2)) for at in range(NUMBER)]


def _compound(random, day, special):
    places = [(str(b), str(u), str(100 * f + d)) for b in (1, 2) for u in (1, 2) for f in (1, 2, 3) for d in (1, 2)]
    owners = [random.randrange(18) for _ in places]
    areas = [random.randrange(3000, 15000) for _ in places]
    answers = []
    for at in range(len(places)):
        for _ in range(random.choice((0, 1, 1, 1, 1, 1, 2))):
            word = random.choice(("同意",) * 6 + ("不同意", "弃权"))
            answers.append((at, word, f"业主{owners[at]}" if random.random() < 0.95 else ""))
    read = [(*place[:2], area, owner) for place, area, owner in zip(places, areas, owners, strict=True)]
    given = [(at, WORDS[word], bool(name)) for at, word, name in answers]
    counted = ballots.counts(read, given, lambda row: True)
    return {
        "settings": {"表决日期": day.isoformat(), "事项类型": "特别" if special else "一般"},
        "dwellings": [
            [*place, f"{area // 100}.{area % 100:02d}", f"业主{owner}", f"D{owner}"]
            for place, area, owner in zip(places, areas, owners, strict=True)
        ],
        "answers": [list(answer) for answer in answers],
        "verdicts": [list(verdict) for verdict in ballots.verdicts(counted, day, special)],
        "households": [counted["households"][word] for word in ballots.ANSWERS],
    }


def text():
    """As the file holds it: one compound a line."""
    return "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in made()) + "\n]\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
