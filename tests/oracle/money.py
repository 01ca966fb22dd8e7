"""The split a second time, naively: exact fractions, then one unit at a time to whoever lost most by rounding down.

A dwelling is a dict: building, unit, floor, room (numbers), area in 0.01 ㎡, hardship (a word).  Settings are a dict of
plain values, the choices by the words of 参数.  Written from sources.md and contract.md, not from `addin`.
"""

from fractions import Fraction


def exact_parts(total, weights):
    return [Fraction(total * weight, sum(weights)) for weight in weights]


def split(total, weights, order, step=1):
    """Whole steps by part; ties go to the part that stands first in `order`."""
    return settle([part / step for part in exact_parts(total, weights)], total // step, order)


def settle(exact, total, order):
    given = [part.numerator // part.denominator for part in exact]
    for _ in range(total - sum(given)):
        lost = [part - got for part, got in zip(exact, given, strict=True)]
        most = max(lost)
        given[min((i for i in range(len(exact)) if lost[i] == most), key=order.__getitem__)] += 1
    return given


def address(row):
    return row["building"], row["unit"], row["floor"], row["room"]


def coefficient(floor, settings):
    if settings["floor_rule"] == "乘坐层数":
        return Fraction(floor - 1)
    if settings["floor_rule"] == "广州办法":
        return {1: Fraction(0), 2: Fraction(1, 2)}.get(floor, 1 + Fraction(floor - 3, 10))
    return settings["floor_table"][floor]


def on(rows, amount, way, settings):
    """One amount on these rows; None where nobody bears it."""
    if way == "按户":
        weights = [Fraction(1) for _ in rows]
    elif way == "按面积":
        weights = [Fraction(row["area"]) for row in rows]
    else:
        weights = []
        for row in rows:
            floor = [r for r in rows if all(r[part] == row[part] for part in ("building", "unit", "floor"))]
            weights.append(coefficient(row["floor"], settings) * row["area"] / Fraction(sum(r["area"] for r in floor)))
    if sum(weights) == 0:
        return None
    return [amount * weight / sum(weights) for weight in weights]


def benefits(row, scope):
    """`scope`: () for all, (building,), (building, unit) or (building, unit, number on the landing)."""
    place = (row["building"], row["unit"], row["room"] % 100)
    return place[: len(scope)] == tuple(scope)


def funded(items, funds, mode):
    """(name, rank, cost, scope, way) in rank order until the money is gone."""
    chosen = []
    for item in sorted(items, key=lambda item: item["rank"]):
        if item["cost"] <= funds:
            chosen.append(item)
            funds -= item["cost"]
        elif mode == "停止":
            break
    return chosen, funds


def exact(rows, owed, settings):
    """Each row's part before rounding, None for no part, and what others bear: (bearer, reason) → amount."""
    others = {}

    def bears(who, why, amount):
        if amount:
            others[who, why] = others.get((who, why), Fraction(0)) + amount

    parts = _by_method(rows, owed, settings, bears)
    if settings["work_unit_part"]:
        for i, row in enumerate(rows):
            if parts[i] and benefits(row, settings["work_unit_scope"]):
                bears("产权单位", "房改房产权单位承担", parts[i] * settings["work_unit_part"])
                parts[i] -= parts[i] * settings["work_unit_part"]
    keep = {"不减免": Fraction(1), "减半": Fraction(1, 2), "全免": Fraction(0)}[settings["relief"]]
    poor = [row["hardship"] in ("低保", "特困") and keep != 1 for row in rows]
    gap = sum(part * (1 - keep) for part, off in zip(parts, poor, strict=True) if part and off)
    parts = [part * keep if part is not None and off else part for part, off in zip(parts, poor, strict=True)]
    rich = [i for i, off in enumerate(poor) if not off and parts[i]]
    if settings["relief_bearer"] == "其他户" and rich:
        whole = sum(parts[i] for i in rich)
        for i, part in [(i, parts[i]) for i in rich]:
            parts[i] = part + gap * part / whole
    else:
        bears("留待确定" if settings["relief_bearer"] == "其他户" else settings["relief_bearer"], "困难户减免", gap)
    if settings["cap"]:
        _cap(parts, poor, settings, bears)
    return parts, others


def _by_method(rows, owed, settings, bears):
    method = settings["method"]
    if method == "按户加面积":
        if settings["rate"]:
            due = [settings["fixed"] + Fraction(settings["rate"] * row["area"], 100) for row in rows]
            bears("留待确定", "按标准收取与应出资的差额", owed - sum(due))
            return due
        rest = on(rows, Fraction(owed - settings["fixed"] * len(rows)), "按面积", settings)
        return [settings["fixed"] + part for part in rest]
    if method != "按项目":
        return on(rows, Fraction(owed), method, settings)
    parts = [None] * len(rows)
    items, _ = funded(settings["items"], settings["funds"], settings["cut_off"])
    whole = sum(item["cost"] for item in items)
    for item in items:
        amount = Fraction(owed * item["cost"], whole)
        inside = [i for i, row in enumerate(rows) if benefits(row, item["scope"])]
        shared = on([rows[i] for i in inside], amount, item["way"], settings)
        if shared is None:
            bears("留待确定", f"项目“{item['name']}”无人分摊", amount)
            continue
        for i, part in zip(inside, shared, strict=True):
            parts[i] = (parts[i] or 0) + part
    return parts


def _cap(parts, poor, settings, bears):
    step = settings["step"]
    cap = settings["cap"] // step * step
    above = Fraction(0)
    while True:
        for i, part in enumerate(parts):
            if part is not None and part > cap:
                above += part - cap
                parts[i] = Fraction(cap)
        below = [i for i, part in enumerate(parts) if part and part < cap and not poor[i]]
        if not above or settings["cap_bearer"] != "其他户" or not below:
            break
        whole = sum(parts[i] for i in below)
        for i, part in [(i, parts[i]) for i in below]:
            parts[i] = part + above * part / whole
        above = Fraction(0)
    bears("留待确定" if settings["cap_bearer"] == "其他户" else settings["cap_bearer"], "超过每户上限", above)


def amounts(rows, owed, settings):
    """What each row pays in fen (None: no part), and what others bear, in fen; all sum to what is owed."""
    parts, others = exact(rows, owed, settings)
    step = settings["step"]
    known = [part or Fraction(0) for part in parts]
    whole = sum(known, Fraction(0))
    steps = whole // step
    order = [address(row) for row in rows]
    paid = [units * step for units in settle([part / step for part in known], steps, order)]
    left = owed - sum(paid)
    if not others:
        return [a if p is not None else None for a, p in zip(paid, parts, strict=True)], _rest(settings, left)
    over = int(whole - steps * step)
    keys = sorted(others)
    borne = settle([others[key] for key in keys], left - over, keys)
    given = {(*key, amount) for key, amount in zip(keys, borne, strict=True)} | _rest(settings, over)
    return [a if p is not None else None for a, p in zip(paid, parts, strict=True)], given


def _rest(settings, amount):
    return {(settings["remainder_bearer"], "取整差额", amount)} if amount else set()
