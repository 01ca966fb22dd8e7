"""What a button is: one file of `addin.buttons` each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from addin.press.desk import Desk


@dataclass(frozen=True, slots=True)
class Button:
    """`id` is ASCII: the VBA Sub is `Btn_<id>` and calls `addin.buttons.press("<id>")`; `icon` is an imageMso name.

    `key`: with Ctrl and Shift, a capital letter that presses it from any sheet; empty where it has none.
    `run` does the work and gives the sentence to end with; what it needs it imports itself, so that the list of
    buttons is read without any of it.
    """

    id: str
    caption: str
    icon: str
    help: str
    run: "Callable[[Desk], str]"
    key: str = ""
