"""Damaged workbooks: whatever byte or attribute is wrong, the user reads one line and never a traceback."""

import re
from datetime import date
from random import Random

import pytest

from addin.filling.adopting.adopt import adopt_conditional_format, adopt_sheet
from addin.filling.opc.package import Package
from addin.filling.sheets.values import Link
from addin.filling.write.table import write_table
from addin.unusable import Unusable
from tests.addin.filling.adopting.test_adopt import donor
from tests.addin.filling.books import put, unzip, zipped

WHOLE = donor().to_bytes()
PARTS = unzip(WHOLE)
WORTHWHILE = [name for name in PARTS if re.search(r"sheet\d?\.xml|workbook|styles|rels|Strings|Types|table", name)]
NONSENSE = ["", "abc", "-1", "99999999999", "A0", "1:2:3", "#REF!", "１"]


def bytes_flipped(random: Random) -> bytes:
    blob = bytearray(WHOLE)
    for _ in range(random.choice([1, 2, 20])):
        blob[random.randrange(len(blob))] = random.randrange(256)
    return bytes(blob)


def attribute_mangled(random: Random) -> bytes:
    return _replaced(random, r'(?<==")([^"]*)(?=")', random.choice(NONSENSE))


def text_mangled(random: Random) -> bytes:
    return _replaced(random, r"(?<=>)([^<>]+)(?=</)", random.choice(NONSENSE))


def element_dropped(random: Random) -> bytes:
    return _replaced(random, r"<\w[^<>]*/>", "")


def comment_put_in(random: Random) -> bytes:
    return _replaced(random, r"(?<=>)(?=<\w)", "<!-- x -->")


def _replaced(random: Random, pattern: str, new: str) -> bytes:
    name = random.choice(WORTHWHILE)
    xml = PARTS[name].decode()
    places = list(re.finditer(pattern, xml))
    if places:
        place = random.choice(places)
        xml = xml[: place.start()] + new + xml[place.end() :]
    return zipped(PARTS | {name: xml.encode()})


def everything(blob: bytes) -> None:
    values = {"A1": "x", "C1": "007", "B9": date(2020, 1, 1), "D1": None, "D2": Link("a", "b!A1")}
    package = put(Package.from_bytes(blob, "表.xlsx"), values, "封面")
    template = donor()
    result = adopt_sheet(package, template, "问题清单")
    adopt_conditional_format(package, package.sheets[0], template, template.sheets[1])
    write_table(package, result, "A3", [[1, "a"]], clear_to_column=3)
    package.to_bytes()


def told_by(blob: bytes) -> str:
    try:
        everything(blob)
    except Unusable as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize("harm", [bytes_flipped, attribute_mangled, text_mangled, element_dropped, comment_put_in])
def test_harm_is_told_in_one_line_or_does_none(harm):
    random = Random(harm.__name__)
    told = [line for line in (told_by(harm(random)) for _ in range(60)) if line]
    assert len(told) < 60
    assert not any("\n" in line for line in told)
