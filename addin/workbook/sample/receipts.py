"""资金到位 of the sample, all invented: half of the grants from above, a part of the rest, residents' first payments.

The same in both samples: the seed's paper file has nothing about money that came in, so nothing of it can be a mistake.
"""

from collections.abc import Sequence
from datetime import date

from addin.workbook.contents import Row

SHEET = "资金到位"
_CAME = (
    ("中央补助", 637_280, date(2020, 7, 10), "拨款单01"),
    ("省级补助", 318_640, date(2020, 7, 10), "拨款单02"),
    ("市级补助", 200_000, date(2020, 7, 15), "拨款单03"),
    ("区级补助", 100_000, date(2020, 7, 20), "拨款单04"),
    ("居民出资", 36_000, date(2020, 7, 24), "收据001-041"),
    ("居民出资", 24_000, date(2020, 7, 27), "收据042-068"),
)


def rows(clean: bool) -> Sequence[Row]:
    """One row a payment; two are of the residents."""
    return [
        {"资金来源": source, "本年到位": amount, "到账日期": day, "凭证号": voucher}
        for source, amount, day, voucher in _CAME
    ]
