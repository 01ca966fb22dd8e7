"""全部完成: check, count, split and fill, in one go."""

from addin.buttons import ending, fill
from addin.buttons.desk import Declined, Desk
from addin.buttons.opening import open_folder
from addin.results import approval, problems
from addin.results.catalogue import SHEETS


def run(desk: Desk) -> str:
    """Writes every result sheet; then all forms, as drafts where errors stand and the user wants them all the same."""
    outcome = desk.examine()
    desk.put(outcome, "全部完成", SHEETS)
    desk.host.show(problems.SHEET.name if outcome.draft else approval.SHEET.name)
    lines = [ending.problems(outcome), ending.approval(outcome), ending.money(outcome)]
    try:
        fill.allow_draft(desk, outcome)
        folder = fill.fill(desk, outcome, fill.forms_of(desk.host.folder))
        open_folder(folder)
        lines.append(f"申报表{'（草稿）' if outcome.draft else ''}在 {folder}")
    except Declined:
        lines.append("申报表没有填写。")
    return "\n".join(lines)
