"""产权人 of 户室清册: a name; words that say that there is none, or that nobody knows it, are nobody's name."""

from validators.fields import name
from validators.fields.plain import compact
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

OWNER_WORDS = Kind(
    "owner-words",
    Severity.ERROR,
    zh="“{value}”不是产权人姓名；户数、面积照常计入，人数按单独一人计",
    fix="请填写产权人姓名；未出售的填建设单位名称，房屋已经不在的，房屋类型填“已注销”",
    en="“{value}” is no owner's name; the dwelling counts, as one person of its own.",
    en_fix="Fill in the owner; for an unsold dwelling the developer; where it is no more, 房屋类型 已注销.",
)
_WORDS = """
    空置 空房 空户 空着 闲置 不详 不明 未知 未登记 无 无人 没有 没人 无人居住 待定 待查 待核实 待确认 待补 暂缺 暂无
    查无此人 联系不上 失联 出租 已出租 出租户 租户 租客 已故 去世 已去世 死亡 同上 同前 〃 々 如上 本人 户主 业主 产权人
    房主 不在家 搬走 已搬走 看不清 略 见附件 见备注 没填 未填
"""
WORDS = frozenset(_WORDS.split())


def read(raw: Raw) -> Reading[str]:
    """The name as `fields.name` reads it; nothing, with an error, for such words."""
    if isinstance(raw, str) and compact(raw) in WORDS:
        return Reading(None, (Issue(OWNER_WORDS),))
    return name.read(raw)
