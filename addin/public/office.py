"""Remarks for whoever files the copy with the names: they must not stand on the public copy, which has none.

A form prints one as a text of its own or between semicolons: 示例表样；含个人信息，请勿张贴.  Nothing else is taken for
a remark, so that 请勿张贴小广告 stays on a notice.
"""

import re

PERSONAL = "含个人信息，请勿张贴"
POST_THE_OTHER = "张贴请用“公示”文件夹里的公示版"
_REMARKS = frozenset({PERSONAL, f"{PERSONAL}公示", POST_THE_OTHER})
_BETWEEN = re.compile("[；;]")


def without_remarks(text: str) -> str:
    """The text as it stands on the wall; itself where it holds no remark."""
    clauses = _BETWEEN.split(text)
    kept = [clause for clause in clauses if clause.strip(" \u3000。") not in _REMARKS]
    return text if len(kept) == len(clauses) else "；".join(kept)
