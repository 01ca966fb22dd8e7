"""docs/acceptance.md, what only a person can see, from the buttons and the forms: `python -m addin.docs.acceptance`."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import addin
from addin.buttons.catalogue import BUTTONS
from addin.docs.acceptance_lines import AGAIN, EXCEL, MAC, PLAIN, SAME, SEEN, TROUBLE, WPS
from addin.machine.templates import blank_forms, example_forms, word_forms
from addin.press.button import Button

PAGE = Path(addin.__file__).parent.parent / "docs" / "acceptance.md"
BOX = "☐"
INTRODUCTION = """# 验收清单

本页由程序按按钮和表的清单做出来（`make templates`），每次发布前打印一份，照实打钩。
**我们的机器上没有 Excel，也没有 WPS**：Excel 的每次按键由 xlwings 自己的 Windows 代码对着一个同样严格的替身试过，
WPS 的按金山公布的接口声明试过，每份文件由微软的 Open XML SDK 看过；下面这些只有人能看见，
**没有在真的 WPS 里试过一次**。

安装包用 `make kit` 制作，在 `dist/kit`；练习用的工作簿用 `jiugai build --out 练习 --sample`。

版本：＿＿＿＿＿＿　日期：＿＿＿＿＿＿　做的人：＿＿＿＿＿＿
"""
BLOCKED = """
> 有人报告：WPS 个人版的一些新版本（如 12.1.0.26200）会把不是从金山应用市场装的加载项拦下来，`jsaddons` 文件夹里出现
> `jsaddinblockhost.ini`；WPS 365、企业版、政务版照常。遇到时记下版本号，改用右键“发送到”，或请单位的 WPS 管理员放行。
"""
END = """
## 没做到的

写下哪一条没过、看到了什么、截图放在哪里：

＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿

＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿
"""


def page() -> str:
    """Everything, in the order of a morning: Excel, the buttons, trouble, the forms, WPS, macOS."""
    return "\n".join(
        (
            INTRODUCTION,
            "## 一、Windows + Excel（Excel 版本：＿＿＿＿）\n",
            *ticks(EXCEL),
            "\n## 二、每个按钮，按两遍\n",
            "在练习用的工作簿里，Excel 和 WPS 各做一遍；每格做到了打一个钩。\n",
            *buttons(),
            "\n## 三、出岔子的时候\n",
            *ticks(TROUBLE),
            "\n## 四、每份表\n",
            "按“填写申报表”“打印空白表”填出来的（Word 的用 `jiugai fill`），在 Excel（Word）和 WPS 里各打开一次。\n",
            *forms(),
            "\n## 五、WPS 表格的加载项（WPS 版本：＿＿＿＿，个人版 / 企业版 / 政务版）\n",
            *ticks(WPS),
            BLOCKED,
            "## 六、macOS + Excel（版本：＿＿＿＿）\n",
            *ticks(MAC),
            "\n## 七、普通文件和打印\n",
            *ticks(PLAIN),
            END,
        )
    )


def ticks(lines: Iterable[str]) -> list[str]:
    """A box before each."""
    return [f"- [ ] {line}" for line in lines]


def buttons() -> list[str]:
    """A line a button; KeyError for one of which nobody has said yet what is to be seen."""
    head = ["| 按钮 | 按第一次 | 按第二次 | Excel | WPS |", "|---|---|---|:-:|:-:|"]
    return [*head, *(_button(button) for button in BUTTONS)]


def forms() -> list[str]:
    """A line a form, a blank, a letter."""
    kinds: Sequence[tuple[str, Iterable[str]]] = (
        ("申报表", example_forms()),
        ("空白表", blank_forms()),
        ("Word", word_forms()),
    )
    head = ["| 表 | 种类 | 打开没有“修复”提示 | WPS 里版式没走样 | 打印预览一页宽 |", "|---|---|:-:|:-:|:-:|"]
    return [*head, *(f"| {name} | {kind} | {BOX} | {BOX} | {BOX} |" for kind, names in kinds for name in names)]


def _button(button: Button) -> str:
    again = AGAIN.get(button.id, SAME)
    return f"| **{button.caption}** | {SEEN[button.id]} | {again} | {BOX}{BOX} | {BOX}{BOX} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
