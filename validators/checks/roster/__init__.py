"""户室清册与人: its sheets, and its checks, one code family a file."""

from validators.checks.roster import (
    area_band,
    average_area,
    confirmation,
    duplicate_dwelling,
    floor_above,
    nothing_to_check,
    one_phone,
    room_floor,
    same_name_apart,
    unit_missing,
)
from validators.sheets.optional import OptionalSheet
from validators.sheets.roster import confirmations as confirmation_sheet

SPEAKS_OF = "户室清册"
SHEETS = (
    OptionalSheet(
        "confirmations",
        confirmation_sheet.SHEET,
        confirmation_sheet.ALIASES,
        confirmation_sheet.ConfirmationRow,
        about="是不是同一个人，由您答",
        any_cell=True,
    ),
)
RESULTS: dict[str, str] = {}
CHECKS = (
    area_band,
    average_area,
    confirmation,
    duplicate_dwelling,
    floor_above,
    nothing_to_check,
    one_phone,
    room_floor,
    same_name_apart,
    unit_missing,
)
