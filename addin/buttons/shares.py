"""计算分摊: what every dwelling pays."""

from addin.buttons import ending
from addin.buttons.desk import Desk
from addin.results import funding, items, problems, shares


def run(desk: Desk) -> str:
    """Writes the sheets about money, and 问题清单, on which they rest."""
    outcome = desk.examine()
    desk.put(outcome, "计算分摊", [problems.SHEET, shares.SHEET, items.SHEET, funding.SHEET])
    desk.host.show(shares.SHEET.name)
    return ending.money(outcome) + ending.draft(outcome)
