"""列出待确认: the names that may be one person's go to 人工确认, for somebody who knows them to answer."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Asks first, since it writes on a sheet that people fill in; rows that stand there are never touched."""
    from addin.tell.roster.questions import asking

    found = asking(desk.examine(stages=2))
    if not found.questions:
        return "没有要确认的姓名。"
    desk.require(f"要在“{found.sheet}”下面写上 {len(found.questions)} 个待确认的问题吗？已有的行不动。")
    with desk.host.busy("正在写待确认的姓名 …"):
        desk.host.append(found)
    desk.host.show(found.sheet)
    count = len(found.questions)
    return f"“{found.sheet}”里写了 {count} 个问题；请逐行填写结论（同一人／不是同一人）和确认人，再按“核对卷宗”。"


BUTTON = Button(
    "confirm",
    "列出待确认",
    "ReviewNewComment",
    "把可能是同一人的姓名写到“人工确认”，由您填写结论；已有的行不动",
    run,
)
