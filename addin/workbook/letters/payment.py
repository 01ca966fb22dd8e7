"""缴款通知: a letter a household, each on a page of its own: what it is to pay, and how the sum came about."""

from addin.workbook.letters.page import RIGHT, Letter

FILE = "缴款通知.docx"
_SUMS = (
    ("门牌", "产权人", "建筑面积（㎡）", "应缴金额（元）"),
    ("{{分摊明细.门牌}}", "{{分摊明细.产权人}}", "{{分摊明细.建筑面积}}", "{{分摊明细.分摊金额|千分位}}"),
)


def draw() -> bytes:
    """The form with its placeholders, as a .docx; it holds personal data and is not for the wall."""
    letter = Letter("缴款通知（示例）")
    letter.title("{{#每 分摊明细}}居民出资缴款通知", new_page=True)
    letter.text("{{草稿}}", RIGHT, indent=False, size=12)
    letter.text("{{分摊明细.门牌}}　{{分摊明细.产权人}}：", indent=False)
    letter.text(
        "{{小区名称}}改造核定总投资 {{核定总投资|千分位}} 元，财政补助合计 {{财政补助合计|千分位}} 元，居民出资 "
        "{{居民出资|千分位}} 元，由 {{分摊户数}} 户{{分摊方式}}分摊。"
    )
    letter.table(_SUMS, (52, 36, 34, 36))
    letter.text("您户应缴人民币 {{分摊明细.分摊金额|千分位}} 元（大写：{{分摊明细.分摊金额|大写}}）。")
    letter.text("请于　　　年　　月　　日前缴至：户名　　　　　　　　账号　　　　　　　　　　　　")
    letter.text("如对面积或金额有疑问，请与{{填报单位}}联系。")
    letter.text("{{#若 联系电话}}联系电话：{{联系电话}}")
    letter.text("{{填报单位}}（盖章）", RIGHT)
    letter.text("{{填报日期|年月日}}{{/每}}", RIGHT)
    return letter.bytes()
