"""The sample compound, 市农研所家属院: the seed's paper file, completed to a whole compound by a seeded generator."""

from random import Random

from addin.workbook.contents import Contents
from addin.workbook.sample.answers import answers
from addin.workbook.sample.paper import paper
from addin.workbook.sample.papers import tables
from addin.workbook.sample.places import doors
from addin.workbook.sample.roster import dwellings
from addin.workbook.sample.seed import SEED
from addin.workbook.sample.settings import settings
from addin.workbook.template import draw

REMARK = "样例：市农研所家属院。版式和差错取自真实卷宗，姓名、电话、面积、金额均为虚构。"
CLEAN_REMARK = "样例：市农研所家属院（差错已改正）。姓名、电话、面积、金额均为虚构。"


def sample_contents(clean: bool = False) -> Contents:
    """What the sample workbook holds; the same at every call."""
    random = Random(SEED)
    places = doors()
    roster = dwellings(places, random, clean)
    owners = {door.key: str(row["产权人"]) for door, row in zip(places, roster, strict=True)}
    return Contents(
        settings=settings(clean),
        dwellings=roster,
        answers=answers(places, owners, random, clean),
        papers=[paper(clean)],
        remark=CLEAN_REMARK if clean else REMARK,
        tables=tables(clean),
    )


def sample_bytes(clean: bool = False) -> bytes:
    """The sample as an .xlsx; `clean` has none of its mistakes."""
    return draw(sample_contents(clean))
