"""签字 under an answer: the name that was signed.  A refusal, an absence, a channel, a kinship, a date is no name."""

import re

from validators.fields import name
from validators.fields.plain import compact
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

NO_SIGNATURE = Kind(
    "signature-words",
    Severity.NOTE,
    zh="“{value}”不是签名，这一户按没有签字处理",
    fix="原件上有签名的请照原件录入姓名；没有签名的，建议把这句话写到备注",
    en="“{value}” is no signature; the answer was taken for unsigned.",
    en_fix="Type the name that is signed on the paper; else clear the cell and put the words into 备注.",
)

_REFUSED = """
    拒绝签字 拒绝签名 拒绝 拒签 不签字 不签名 不签 不愿签字 不愿签 不肯签 不愿意签字 不愿意签 不配合
    不同意签字 不愿意 不肯
"""
_OPEN = """
    没有签字 没有签名 没签字 没签名 没签 未签字 未签名 未签 未填写 未填 待签字 待签名 待签 待补签 待补 待定
    待核实 补签 后补 暂缺 暂无 暂未签字 暂未签 空白 没填 已签字 已签名 已签 签字 签名 签了 是 否 有 无 没有 略
    缺 空 无签字 无签名
"""
_ABSENT = """
    不在家 不在 未在家 不在本地 没人在家 家中无人 家里没人 家里无人 无人在家 敲门无人应 敲门无人 敲门没人
    没人应 无人应答 没人 无人 未到 没到 未来 没来 未见到 未见 未遇 外出 出差 外地 在外地 国外 在国外 出国 住院
    去世 已去世 已故 死亡 搬走 已搬走 搬家 联系不上 联系不到 未联系上 没联系上 无法联系 失联 打不通 电话打不通
    不接电话 未接 停机 关机 空号 拒接 空房 空置 空户 无人居住 无人住 闲置 出租 已出租 未入住 未交房
"""
_CHANNELS = """
    电话 电话联系 电话通知 电话沟通 电话征求 电话回复 微信 微信群 微信回复 微信确认 短信 短信回复 QQ 口头
    口头表示 口头答复 视频 语音 录音 线上 网上 网签 网络 小程序 问卷 投票系统 邮寄 快递 传真 扫码 现场 回复
    确认 征求 告知 答复 表示 通知 已
"""
_DITTO = """
    同上 同前 上同 如上 见上 同左 〃 々 见附件 见附表 见附页 见附 见原件 见照片 见图片 见扫描件 见备注 附件
    附后 另附 详见附件 详见 略见
"""
_ROLES = """
    租户 租客 租房户 承租人 承租户 房客 保姆 邻居 邻居代 家属 家人 亲属 亲戚 配偶 爱人 妻子 老婆 丈夫 老公
    父亲 母亲 父母 儿子 女儿 子女 孩子 儿媳 女婿 孙子 本人 业主 户主 产权人 房主 代理人 委托人 受托人 他人
    物业 社区 居委会 网格员 楼长 代签字 代签名 代签 代办 代填 代理 代 同意 不同意 赞成 反对 弃权 支持
"""
_MARKS = """
    按印 摁印 摁手印 按指纹 捺指印 红手印 不识字 不会写字 不会写 文盲
    手印 指印 指纹 按手印 按指印 捺印 捺手印 盖章 已盖章 公章 印章 签章 私章 人名章 图片 照片 有照片 有图片
    看不清 不清楚 不清 看不清楚 模糊 字迹不清 字迹模糊 无法辨认 辨认不清 认不出 不详 不明 未知 丢失 TRUE FALSE
    OK N/A NA NULL NONE
"""
_WORDS = " ".join((_REFUSED, _OPEN, _ABSENT, _CHANNELS, _DITTO, _ROLES, _MARKS)).split()
_NOISE = re.compile(r"[\W_]+|的")
_NO_NAME = re.compile("(?:" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + ")+")
_SAYS_SO = re.compile(
    r"拒签|拒绝|未签|没签|不签|待签|联系不|不在家|没人|无人|打不通|敲门|看不清|无法|辨认|见附|详见|空置|同上"
)
"""Words that no person's name holds: with any of them, the rest does not matter (“上门三次没人开门”)."""


def read(raw: Raw) -> Reading[str]:
    """The name as `fields.name` reads it; empty, with a note, for words, ticks and strokes that are none.

    That an opinion without a signature is invalid is for a check to say, at the same cell.
    """
    if not isinstance(raw, str) or is_no_name(raw):
        return Reading("", (Issue(NO_SIGNATURE),))
    found = name.read(raw)
    if not found.value:
        return Reading("", (Issue(NO_SIGNATURE),))
    return found


def is_no_name(text: str) -> bool:
    """Whether the text says something about the signature (or nothing at all) instead of being one."""
    said = compact(text).upper()
    bare = _NOISE.sub("", said)
    return not bare or bare.isdecimal() or _NO_NAME.fullmatch(bare) is not None or _SAYS_SO.search(said) is not None
