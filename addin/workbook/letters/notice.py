"""告知书 as a Word paper: what is planned, one line an item, as the real one words it (sources.md §P1)."""

from addin.workbook.letters.page import RIGHT, Letter

FILE = "告知书.docx"


def draw() -> bytes:
    """The form with its placeholders, as a .docx."""
    letter = Letter("告知书（示例）", "公示 告知")
    letter.sample()
    letter.title("告　　知")
    letter.text("{{小区名称}}全体居民：", indent=False)
    letter.text("现将本小区拟实施改造提升项目通告如下：")
    letter.text("{{告知项目.序号}}．{{告知项目.项目名称}}", size=15)
    letter.text("告知期间如有更好建议的，请以书面形式上报。最终实施项目以上级部门核准的规划、设计为准。")
    letter.text("{{#若 告知开始}}告知时间：{{告知开始|年月日}}至{{告知结束|年月日}}")
    letter.text("{{告知单位}}", RIGHT)
    letter.text("{{#若 告知签字}}议事会成员（签字）：{{告知签字}}", RIGHT)
    letter.text("{{告知日期|年月日}}", RIGHT)
    return letter.bytes()
