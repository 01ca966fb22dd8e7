"""The choices about the procedure that 参数 offers: none of them is settled by law, so each has a name."""

from enum import StrEnum


class Unconsented(StrEnum):
    """What a public honour roll does with a giver who did not agree to be named (个人信息保护法 第25条)."""

    MASKED = "遮名"
    LEFT_OUT = "不列"
