"""The buttons, in the order staff press them: the workbook, the ribbon and the VBA are all made from this list."""

from addin.buttons import (
    about,
    blanks,
    check,
    clear,
    confirm,
    explain,
    fill,
    help,
    merge,
    next,
    paper,
    previous,
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
    next.BUTTON,
    previous.BUTTON,
    tally.BUTTON,
    shares.BUTTON,
    explain.BUTTON,
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
