"""The buttons, in the order staff press them: the workbook, the ribbon and the VBA are all made from this list."""

from addin.buttons import (
    about,
    blanks,
    check,
    clear,
    confirm,
    fill,
    help,
    merge,
    paper,
    publish,
    run_all,
    selftest,
    shares,
    tally,
    undo,
)
from addin.press.button import Button

BUTTONS: tuple[Button, ...] = (
    check.BUTTON,
    tally.BUTTON,
    shares.BUTTON,
    paper.BUTTON,
    confirm.BUTTON,
    blanks.BUTTON,
    fill.BUTTON,
    run_all.BUTTON,
    undo.BUTTON,
    clear.BUTTON,
    merge.BUTTON,
    publish.BUTTON,
    selftest.BUTTON,
    help.BUTTON,
    about.BUTTON,
)
