"""5,000 random sets of sources: every line of 资金, in 元 and in 万元, is the oracle's, and every level sums."""

from random import Random

from addin.money.lines import funding_lines, shown
from tests.money import dossier
from tests.oracle import lines as oracle
from validators.sheets.settings import SETTING_NAMES, setting_name

CODES = {"资金合计": "all", "市级补助": "112 city", "区级补助": "112 district"}
FIELDS = {setting_name(field): field for field in SETTING_NAMES}


def drawn(random):
    """Small, large, whole 万元 and halves of 0.01 万元; a line is often blank."""
    names = [*oracle.LEAVES.values(), "中央补助"]
    sizes = (1, 4_999, 5_000, 5_001, 10_000, 15_000, 999_999_99, random.randint(1, 10**9), random.randint(1, 10**5))
    given = {name: random.choice(sizes) for name in names if random.random() < 0.5}
    whole = sum(oracle.amounts(given | {"核定总投资": 0})[code] for code in ("105", "116", "117", "120"))
    return given | {"核定总投资": max(1, whole + random.choice((0, 1, 4_999, 5_000, random.randint(-100, 10**8))))}


def coded(found):
    """The oracle's word for each line; 未分项 stands last in the sum that it is part of."""
    rests = iter(("106 rest", "105 rest", "115 rest"))
    return (each.line.code or CODES.get(each.line.name) or next(rests) for each in found)


def test_product_and_oracle_agree_on_every_line():
    random, rounded = Random("lines"), 0
    for _ in range(5_000):
        given = drawn(random)
        found = list(shown(funding_lines(dossier([], **{FIELDS[name]: amount for name, amount in given.items()}))))
        codes = list(coded(found))
        expected = oracle.amounts(given)
        assert {code: each.line.amount for code, each in zip(codes, found, strict=True)} == expected, given
        assert {code: each.wan for code, each in zip(codes, found, strict=True)} == oracle.in_wan(expected), given
        assert expected["all"] == given["核定总投资"]
        rounded += any(each.line.amount % 10_000 for each in found if each.wan * 10_000 > each.line.amount)
    assert rounded > 1_000
