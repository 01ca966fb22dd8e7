"""What a test of a meeting comes to, as 会议表决 prints it."""

from enum import StrEnum


class State(StrEnum):
    """OPEN: what cannot be read or told yet may still decide it."""

    MET = "达到"
    NOT_MET = "未达到"
    OPEN = "无法判定"
