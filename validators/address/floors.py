"""The floor that a room number tells, where rooms are numbered by floor: 502 → 5, 1203 → 12."""


def floor_told(room: str) -> int | None:
    """None where the number is too short or is no number."""
    return int(room[:-2]) if len(room) >= 3 and room.isdecimal() else None
