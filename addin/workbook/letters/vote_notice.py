"""表决结果公告 as a Word paper: one page a motion, what was voted on, who took part, what follows (sources.md §4)."""

from addin.workbook.letters.page import RIGHT, Letter

FILE = "表决结果公告.docx"
_COUNTS = (
    ("", "人数（人）", "面积（㎡）", "占参与的比例（人数 / 面积）"),
    ("总数", "{{表决结果.涉及总人数}}", "{{表决结果.涉及总面积|千分位}}", "—"),
    (
        "参与表决",
        "{{表决结果.参与投票人数}}",
        "{{表决结果.参与面积|千分位}}",
        "占总数 {{表决结果.参与人数占比|百分比}} / {{表决结果.参与面积占比|百分比}}",
    ),
    (
        "同意",
        "{{表决结果.同意人数}}",
        "{{表决结果.同意面积|千分位}}",
        "{{表决结果.同意人数占参与人数比例|百分比}} / {{表决结果.同意面积占参与面积比例|百分比}}",
    ),
)


def draw() -> bytes:
    """The form with its placeholders, as a .docx."""
    letter = Letter("表决结果公告（示例）", "公示")
    letter.sample("{{#每 表决结果}}")
    letter.title("{{小区名称}}表决结果公告")
    letter.text("{{表决结果.投票涉及范围}}全体业主：", indent=False)
    letter.text(
        "就“{{表决结果.投票标题}}”（{{表决结果.事项类型}}事项）的表决已于{{表决结果.结束时间|年月日}}结束，现将结果公告如下："
    )
    letter.table(_COUNTS, (28, 36, 44, 48))
    letter.text("本次表决适用{{表决结果.适用法律}}。依据{{表决结果.依据}}，{{表决结果.结论全文}}。")
    letter.text("{{#若 表决结果.结论 ≠ 通过}}未达到规定的，可在补足后另行组织表决。")
    letter.text("对以上结果有异议的，请在公告期内以书面形式向{{填报单位}}提出。")
    letter.text("{{填报单位}}（盖章）", RIGHT)
    letter.text("{{填报日期|年月日}}{{/每}}", RIGHT)
    return letter.bytes()
