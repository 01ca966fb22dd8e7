"""By which columns a line of each sheet is the same in every copy; DOOR stands for the dwelling, however it is written.

A sheet that is not here, and a line that leaves its key blank, is compared as a whole.
"""

DOOR = "门牌"
KEYS: dict[str, tuple[str, ...]] = {
    "户室清册": (DOOR,),
    "同意表": (DOOR, "议题"),
    "征求意见": (DOOR, "姓名"),
    "表决票": ("议题", "票号"),
    "会议签到": ("会议", "姓名"),
    "议题": ("议题",),
    "改造项目": ("项目名称",),
    "前置条件": ("条件",),
    "工作流程": ("步骤", "名称"),
}
OPTIONAL = frozenset({"议题", "会议"})
"""A key's column that may be blank as long as the rest of the key is not: the only motion need not be named."""
