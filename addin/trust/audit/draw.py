"""Who is drawn, from a seed that nobody could choose: anybody can work it out again with SHA-256 and nothing else.

The k-th draw is SHA-256 of “seed,k” (UTF-8; k from 1) as a number in [0, 1), laid on the owners in the order of the
roster, each as wide as his stake.  The same owner may be drawn again, and then counts again.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from addin.unusable import Unusable

_BITS = 256
LEAST = 6


def checked_seed(text: str) -> str:
    """The seed without blanks at its ends; Unusable where it is too short to have been thrown."""
    seed = "".join(text.split())
    if len(seed) < LEAST:
        raise Unusable(
            f"种子“{text}”太短：请当众掷骰子至少 {LEAST} 次，把点数连起来写，或用录入封存以后才开奖的彩票号码"
        )
    return seed


def draw(seed: str, widths: Sequence[int], first: int, number: int) -> list[int]:
    """The indexes drawn as number `first` (from 1) and following."""
    ends = list(accumulate(widths))
    return [bisect_right(ends, _point(f"{seed},{turn}", ends[-1])) for turn in range(first, first + number)]


def _point(text: str, end: int) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest(), "big") * end >> _BITS
