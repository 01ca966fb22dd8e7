"""全部完成: check, count, split and fill, in one go."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Writes every result sheet; then all forms, as drafts where errors stand and the user wants them all the same."""
    from addin.press import ending
    from addin.press.declined import Declined
    from addin.press.filling import allow_draft, fill_all, forms_of
    from addin.press.opening import open_folder
    from addin.tell.compound import overview_sheet as overview
    from addin.tell.sheets import SHEETS

    outcome = desk.examine()
    desk.put(outcome, "全部完成", SHEETS)
    desk.host.show(overview.SHEET.name)
    lines = [ending.problems(outcome), ending.approval(outcome), ending.money(outcome)]
    try:
        allow_draft(desk, outcome)
        made = fill_all(desk, outcome, forms_of(desk.host.folder), "申报表")
        open_folder(made.folder)
        lines += [f"申报表{'（草稿）' if outcome.draft else ''}在 {desk.lies_in(made.folder)}", *made.told]
    except Declined:
        lines.append("申报表没有填写。")
    return "\n".join(lines)


BUTTON = Button("run_all", "全部完成", "MacroPlay", "检查、统计、分摊、填表，一次做完", run)
