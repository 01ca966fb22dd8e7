"""The lines of the money a second time, naively: which line holds which amount, and what each is in 万元.

`given` is a dict of fen by the words of 参数.  Written from sources.md §4.2 and contract.md, not from `addin`.
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
    "105": ("106", "111", "112", "113", "114", "105 rest"),
    "106": ("107", "108", "109", "110", "106 rest"),
    "112": ("112 city", "112 district"),
    "115": ("116", "117", "118", "115 rest"),
}


def amounts(given):
    """Every line in fen, by code; "all" is what was approved; nothing inside 105 and 115 is unnamed."""
    found = {"105 rest": 0, "115 rest": 0} | {code: given.get(name, 0) for code, name in LEAVES.items()}
    centre = sum(found[code] for code in ("107", "108", "109", "110"))
    found["106"] = given.get("中央补助", 0) or centre
    found["106 rest"] = found["106"] - centre
    found["112"] = found["112 city"] + found["112 district"]
    found["105"] = found["106"] + found["111"] + found["112"] + found["113"] + found["114"]
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


def received(came, total):
    """The lines of what came in, by code, from rows (code, fen); 104 as told, 0 where it was not."""
    found = {}
    for code, amount in came:
        found[code] = found.get(code, 0) + amount
    found["112"] = found.get("112 city", 0) + found.get("112 district", 0)
    for code, parts in (
        ("106", ("107", "108", "109", "110")),
        ("105", ("106", "111", "112", "113", "114")),
        ("115", ("116", "117", "118")),
    ):
        found.setdefault(code, sum(found.get(part, 0) for part in parts))
    return found | {"104": total or found["105"] + found["115"] + found.get("120", 0)}


def broken_lines(found):
    """Which lines are less than what lies inside them, or unlike it: sources.md §4.2, one by one."""
    told = set()

    def line(code):
        return found.get(code, 0)

    if line("104") != line("105") + line("115") + line("120"):
        told.add("104 = 105+115+120")
    if line("105") < line("106") + line("111") + line("112") + line("113") + line("114"):
        told.add("105 >= 106+111+112+113+114")
    if line("106") < line("107") + line("108") + line("109") + line("110"):
        told.add("106 >= 107+108+109+110")
    if line("115") < line("116") + line("117") + line("118"):
        told.add("115 >= 116+117+118")
    if line("115") < line("119"):
        told.add("115 >= 119")
    return told


def broken_year(total, done, came, projects, started):
    """项目总投资 >= 103 >= 104 and 101 >= 102; what is 0 was not told."""
    told = set()
    if total and done and total < done:
        told.add("total >= 103")
    if done and came and done < came:
        told.add("103 >= 104")
    if total and came and not done and total < came:
        told.add("total >= 104")
    if projects < started:
        told.add("101 >= 102")
    return told
