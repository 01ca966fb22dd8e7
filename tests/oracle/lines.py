"""The lines of the money a second time, naively: which line holds which amount, and what each is in 万元.

`given` is a dict of fen by the words of 参数.  Written from domain.md §4.2 and design.md, not from `addin`.
"""

from fractions import Fraction
from math import floor

LEAVES = {
    "107": "中央预算内投资",
    "108": "其他中央资金",
    "109": "国债",
    "110": "超长期特别国债",
    "111": "省级补助",
    "112 city": "市级补助",
    "112 district": "区级补助",
    "113": "一般债券",
    "114": "专项债券",
    "116": "产权单位出资",
    "117": "运营主体出资",
    "120": "其他资金",
}
CHILDREN = {
    "all": ("105", "115", "120"),
    "105": ("106", "111", "112", "113", "114"),
    "106": ("107", "108", "109", "110", "106 rest"),
    "112": ("112 city", "112 district"),
    "115": ("116", "117", "118"),
}


def amounts(given):
    """Every line in fen, by code; "all" is the whole, which is what was approved."""
    found = {code: given.get(name, 0) for code, name in LEAVES.items()}
    centre = sum(found[code] for code in ("107", "108", "109", "110"))
    found["106"] = given.get("中央补助", 0) or centre
    found["106 rest"] = found["106"] - centre
    found["112"] = found["112 city"] + found["112 district"]
    found["105"] = sum(found[code] for code in CHILDREN["105"])
    found["118"] = given["核定总投资"] - found["105"] - found["116"] - found["117"] - found["120"]
    found["115"] = found["116"] + found["117"] + found["118"]
    found["all"] = found["105"] + found["115"] + found["120"]
    return found


def in_wan(found):
    """Every line in 0.01 万元: the whole to the nearest; each level below sums to the one above."""
    wan = {"all": floor(Fraction(found["all"], 10_000) + Fraction(1, 2))}
    for parent, children in CHILDREN.items():
        exact = {code: Fraction(found[code], 10_000) for code in children}
        wan |= {code: floor(exact[code]) for code in children}
        for _ in range(wan[parent] - sum(wan[code] for code in children)):
            wan[max(children, key=lambda code: exact[code] - wan[code])] += 1
        assert sum(wan[code] for code in children) == wan[parent]
    return wan
