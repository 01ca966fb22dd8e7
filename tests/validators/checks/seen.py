"""What a check says, short enough to compare: code, cell."""

import re
from collections.abc import Callable, Iterable

from validators.dossier import Dossier
from validators.finding import Finding

Check = Callable[[Dossier], Iterable[Finding]]

CLEAN_ROSTER = """
    | 楼栋   | 单元 | 楼层 | 房号 | 房屋类型 | 建筑面积 | 产权人       | 联系电话      |
    | 1      | 1    | 1    | 101  | 住宅     | 78.50    | 卢曙明       | '13804763651 |
    | 1      | 1    | 5    | 502  | 住宅     | 89.47    | 亓文简       | '13837337007 |
    | 1      | 2    | 5    | 502  | 住宅     | 89.47    | 宋富兰、李江 | '13833571108 |
    | 2      | 1    | 1    | 101  | 商铺     | 640.00   | 范晴霞       | '13803939090 |
    | 平房   | 2    |      | 3    | 平房     | 12.00    | 汪华安       | '13803939091 |
"""
CLEAN_ANSWERS = """
    | 楼栋 | 单元 | 楼层 | 房号 | 意见   | 签字   | 签字日期   |
    | 1    | 1    | 1    | 101  | 同意   | 卢曙明 | 2020-06-25 |
    | 1    | 1    | 5    | 502  | 不同意 | 亓文简 | 2020-06-25 |
    | 1    | 2    | 5    | 502  | 弃权   | 李江   | 2020-07-01 |
    | 2    | 1    | 1    | 101  | 同意   | 范晴霞 | 2020-06-24 |
    | 平房 | 2    |      | 3    | 同意   | 汪华安 | 2020-07-01 |
"""


def findings(check: Check, dossier: Dossier) -> list[Finding]:
    """All that a check finds; every text of every finding must print."""
    found = list(check(dossier))
    for finding in found:
        for text in (finding.message, finding.fix, finding.english):
            assert text
            assert not re.search(r"None|[{}]|Opinion\.|  ", text), text
        assert finding.column or not finding.place.row
    return found


def seen(check: Check, dossier: Dossier) -> list[str]:
    """`duplicate-dwelling 户室清册!B4`, in the order found."""
    return [f"{finding.code} {finding.place}" for finding in findings(check, dossier)]


def said(check: Check, dossier: Dossier) -> str:
    """The Chinese message of the only finding."""
    (finding,) = findings(check, dossier)
    return finding.message
