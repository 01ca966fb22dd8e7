"""What a line of 参数 decides: said where the line is declared, so that nobody else keeps lists of lines."""

from enum import StrEnum


class Decides(StrEnum):
    """Beside these a line may name the way of splitting that alone needs it (`Method`)."""

    VERDICT = "verdict"
    """Where it cannot be read there is no verdict, never one by the default."""
    COUNT = "count"
    """Who and what is counted, and what an answer counts for."""
    DOUBT = "doubt"
    """By it the checks, or the reading, call a vote doubtful: an explanation of one names it."""
    POLICY = "policy"
    """What the policy asks beside the law."""
    FUNDS = "funds"
    """An amount that what residents owe is worked out from; where it cannot be read, nothing is."""
    GRANTED = "granted"
    """Public money, beside 中央补助, which has lines of its own."""
    CENTRAL = "central"
    """Inside 中央补助."""
    OTHERS = "others"
    """What neither public budgets nor residents give."""
    SPLIT = "split"
    """Any split depends on it: where it cannot be read there is none, never one by the default."""
    AMOUNT = "amount"
    """It moves somebody's amount, though a split can be worked out without it."""
    AGE = "age"
    """Whether the compound is old enough."""
    TOLD = "told"
    """Its default must be known to whoever reads the results; what is rarely used goes unsaid."""
    SIGNED = "signed"
    """Who hands in, and when: on every form."""
