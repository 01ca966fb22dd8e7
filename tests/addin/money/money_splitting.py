"""A split of dwellings written as dicts: amounts by room, burdens, and the codes of what was found."""

from addin.money.split import split
from addin.roll import build
from tests.money import dossier


def split_of(rows, owed, **chosen):
    given = dossier(rows, approved_total=owed, **chosen)
    return split(given, build(given))


def by_room(found):
    return {share.dwelling.removeprefix("1号楼1单元"): share.amount for share in found.shares}


def burdens(found):
    return [tuple(burden) for burden in found.burdens]


def codes(found):
    passed_over = {"residents-part-unusual", "items-wait"}
    return [finding.code for finding in found.findings if finding.code not in passed_over]
