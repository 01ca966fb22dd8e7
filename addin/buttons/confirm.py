"""列出待确认: the names that may be one person's go to 人工确认, for somebody who knows them to answer."""

from addin.buttons.desk import Desk
from addin.questions import asking


def run(desk: Desk) -> str:
    """Asks first, since it writes on a sheet that people fill in; rows that stand there are never touched."""
    found = asking(desk.examine())
    if not found.questions:
        return "没有要确认的姓名。"
    desk.require(f"要在“{found.sheet}”下面写上 {len(found.questions)} 个待确认的问题吗？已有的行不动。")
    with desk.host.busy("正在写待确认的姓名 …"):
        desk.host.append(found)
    desk.host.show(found.sheet)
    count = len(found.questions)
    return f"“{found.sheet}”里写了 {count} 个问题；请逐行填写结论（同一人／不是同一人）和确认人，再按“核对卷宗”。"
