"""5,000 random quarters: which equations of the form do not hold, product and oracle agree, line by line."""

from collections import Counter
from random import Random

from addin.money.equations import (
    approved,
    broken,
    of_the_year,
    received,
)
from addin.money.received import CODES
from tests.money import dossier, receipt
from tests.oracle import lines as oracle
from validators.sheets.money.receipts import FundSource

SIZES = (0, 1, 2, 5, 10, 10, 20, 100)
OURS = {"市级补助": "112 city", "区级补助": "112 district"}
YEAR = {"total": "approved_total", "103": "completed_this_year", "104": "received_this_year"}
NAMED = {"总": "total"}


def in_words(found):
    """`106 >= 107+108` as the oracle spells it, whichever of the parts were given."""
    for equation, _ in found:
        sign = "=" if equation.relation == "=" else ">="
        yield f"{NAMED.get(equation.whole, equation.whole)} {sign} {'+'.join(equation.parts)}"


def test_product_and_oracle_agree_on_what_came_in_and_on_the_year():
    random, seen = Random("quarters"), Counter()
    for _ in range(5_000):
        came = [(random.choice(list(FundSource)), random.choice(SIZES)) for _ in range(random.randint(1, 7))]
        total, done = random.choice((0, 50, 100)), random.choice((0, 0, 40, 60))
        projects, started = random.choice((0, 0, 1, 2)), random.choice((0, 0, 1, 2))
        lines = oracle.received([(OURS.get(CODES[line], CODES[line]), fen) for line, fen in came], 0)
        told = random.choice((0, 0, lines["104"], lines["104"] + 1, max(lines["104"] - 1, 0)))
        chosen = {
            "approved_total": total,
            "completed_this_year": done,
            "received_this_year": told,
            "projects_total": projects,
            "projects_started": started,
        }
        given = dossier([], receipts=[receipt(line, fen) for line, fen in came], **chosen)
        case = (came, chosen)
        expected = oracle.broken_lines(lines | {"104": told or lines["104"]})
        assert set(in_words(broken(received(given)))) == expected, case
        of_year = oracle.broken_year(total, done, told or lines["104"], projects, started)
        assert set(in_words(broken(of_the_year(given)))) == of_year, case
        seen.update(expected | of_year)
    assert len(seen) == 9
    assert min(seen.values()) > 50


def test_product_and_oracle_agree_on_what_was_approved():
    random, seen = Random("approved"), Counter()
    for _ in range(3_000):
        names = {"central_grant": "中央补助", "central_investment": "中央预算内投资", "treasury_bonds": "国债"}
        names |= {"province_grant": "省级补助", "city_grant": "市级补助", "general_bonds": "一般债券"}
        names |= {"work_unit_funds": "产权单位出资", "operator_funds": "运营主体出资", "other_funds": "其他资金"}
        chosen = {field: random.choice(SIZES) for field in names}
        loans, total = random.choice(SIZES), random.choice((1, 50, 200))
        given = dossier([], approved_total=total, loans=loans, **chosen)
        lines = oracle.amounts({names[field]: fen for field, fen in chosen.items()} | {"核定总投资": total})
        if lines["118"] < 0:  # more was given than approved: an error of its own, and residents owe nothing
            lines["118"], lines["115"] = 0, lines["115"] - lines["118"]
        expected = oracle.broken_lines(lines | {"119": loans, "104": lines["105"] + lines["115"] + lines["120"]})
        assert set(in_words(broken(approved(given)))) == expected, chosen
        seen.update(expected)
    assert {"106 >= 107+108+109+110", "115 >= 119"} == seen.keys()
