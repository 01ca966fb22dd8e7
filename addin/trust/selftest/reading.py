"""One compound in every kind of file there is: the same cells, the same counts."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.trust.selftest.case import DECK, TODAY, Played, differs, played

FILES = ("小区.xlsx", "小区.xlsm", "小区.xls", "小区.ods", "户室清册.csv", "户室清册-gb18030.csv")
OWNERS = ["张三", "李四", "王五", "赵六", "张三", "亓文简"]
"""In the order of the roster; 张三 has two dwellings."""
AREAS = [89_50, 60_00, 120_25, 45_00, 33_33, 80_00]
PLACES = ["1号楼1单元101", "1号楼1单元102", "1号楼2单元201", "2号楼1单元301", "2号楼1单元302", "平房2排3号"]
COUNTED = (3, 1, 1, 0, 1)
"""Households that agree, disagree, abstain, are invalid, have not answered."""


def every_format() -> Iterator[Played]:
    """Each file of the deck."""
    for name in FILES:
        yield played("读表", name, "手工", partial(_read, DECK / name))


def _read(path: Path) -> Iterator[str]:
    outcome = analyse(read_book(path), TODAY)
    rows = outcome.dossier.dwellings
    yield from differs("门牌", PLACES, [str(row.address) for row in rows])
    yield from differs("面积", AREAS, [row.area for row in rows])
    yield from differs("产权人", OWNERS, [row.owner for row in rows])
    if path.suffix != ".csv":
        found = outcome.compound.households
        yield from differs(
            "户数", COUNTED, (found.agree, found.against, found.abstain, found.invalid, found.not_collected)
        )
        yield from differs("人数", 5, outcome.compound.persons.total)
        yield from differs("表决日期", "2020-07-23", str(outcome.dossier.settings.vote_date))
