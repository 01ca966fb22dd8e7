"""The accounts a second time, naively: who owes, who has paid, what labour takes off, what goes back.

Dwellings are (address, owed in fen), payments (address, fen, hours or None); an address is a tuple that sorts.  Written
from sources.md §3 (6, 7) and the headings of 缴款台账, not from `addin`; slow and simple on purpose.
"""

from fractions import Fraction
from math import floor

from tests.oracle.money import split


def accounts(owing, payments, rate, basis, unspent):
    """[(owed, taken off by labour, paid, given back, still to pay)] in the order of `owing`."""
    found = []
    for address, owed in owing:
        mine = [payment for payment in payments if payment[0] == address]
        worked = sum(in_money(hours, rate) for _, _, hours in mine if hours) if basis else 0
        offset = worked if worked < owed else owed
        paid = sum(amount for _, amount, _ in mine)
        found.append((owed, offset, paid, owed - offset - paid))
    back = given_back([paid for _, _, paid, _ in found], [address for address, _ in owing], unspent)
    return [(owed, offset, paid, part, left) for (owed, offset, paid, left), part in zip(found, back, strict=True)]


def in_money(hours, rate):
    """Hours at a rate in fen, to the nearest fen, half upwards."""
    return floor(Fraction(hours) * rate + Fraction(1, 2))


def given_back(paid, order, unspent):
    """What is left of the money goes back by what each has paid; nothing where more would go back than came in."""
    weights = [amount if amount > 0 else 0 for amount in paid]
    if unspent == 0 or unspent > sum(weights):
        return [0] * len(paid)
    return split(unspent, weights, order)


def odd(owing, known, payments, rate, basis, unspent):
    """What must be told, as words, sorted; `known`: every address of the roster."""
    told = ["nobody's" for address, _, _ in payments if address not in known]
    owes = {address for address, _ in owing}
    told += ["owes nothing" for address in {a for a, _, _ in payments} if address in known and address not in owes]
    for _, _, paid, _, left in accounts(owing, payments, rate, basis, unspent):
        if paid < 0:
            told.append("gave back more than came")
        elif left < 0:
            told.append("paid too much")
    worked = any(hours for _, _, hours in payments)
    told += ["rate without basis"] if rate and not basis else ["labour without rate"] if worked and not rate else []
    came = sum(paid for _, _, paid, _, _ in accounts(owing, payments, rate, basis, 0) if paid > 0)
    return sorted(told + (["more left than came"] if unspent > came else []))
