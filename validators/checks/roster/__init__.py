"""户室清册与人: its checks, one code family a file."""

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
