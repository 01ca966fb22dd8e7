"""代理依据: is what stands there an authority to sign?  It must be in writing (河南省物业管理条例 第15条)."""

import re

from validators.fields.plain import compact, is_nothing

_NOT_WRITTEN = re.compile(
    "口头|电话|微信|短信|语音|视频|知情|本人知道|没有|未[写附出提办]|待补|后补|补办|代签|[?？]|不详"
)


def has_authority(proxy: str) -> bool:
    """Whether a written authority is named: 委托书, 监护关系, 营业执照 …; not 电话同意, 口头委托, 待补."""
    text = compact(proxy)
    return bool(text) and not is_nothing(text) and not _NOT_WRITTEN.search(text)
