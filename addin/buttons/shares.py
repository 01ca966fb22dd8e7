"""计算分摊: what every dwelling pays."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Writes the sheets about money, and 问题清单, on which they rest."""
    from addin.press import ending
    from addin.tell.compound import problems_sheet as problems
    from addin.tell.items import ranking_sheet as items
    from addin.tell.money import funding_sheet as funding
    from addin.tell.money import shares_sheet as shares

    outcome = desk.examine()
    desk.put(outcome, "计算分摊", [problems.SHEET, shares.SHEET, items.SHEET, funding.SHEET])
    desk.host.show(shares.SHEET.name)
    return ending.money(outcome) + ending.draft(outcome)


BUTTON = Button("shares", "计算分摊", "AutoSum", "算出每户应出的金额，写出“出资分摊”", run)
