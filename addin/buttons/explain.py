"""这一户怎么算的: how the amount and the answer of the dwelling in the selected row came about, down to the cells."""

from typing import TYPE_CHECKING

from addin.press.button import Button

if TYPE_CHECKING:
    from addin.press.desk import Desk


def run(desk: "Desk") -> str:
    """Nothing is written."""
    from addin.press.selected_dwelling import dwelling_at, selected, told
    from addin.tell.explain import explain

    place = selected(desk.host)
    outcome = desk.examine(stages=2)
    return told(explain(outcome, dwelling_at(outcome, place)))


BUTTON = Button(
    "explain",
    "这一户怎么算的",
    "FunctionWizard",
    "先点住一户的那一行（户室清册、同意表、出资分摊、待办清单都行），再按：写明这户的数怎么来的",
    run,
    "Y",
)
