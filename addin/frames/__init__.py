"""Every record set as a typed pandas data frame: `frames(outcome)["分摊明细"]`.

Money is Decimal 元 and area Decimal ㎡, two places, exact; counts are Int64, days datetime64; nothing is a float.  The
units and meanings of the columns are in each frame's `attrs`, and in docs/frames.md.
"""

from addin.frames.frame import frames, frames_of
from addin.frames.types import Type, type_of

__all__ = ["Type", "frames", "frames_of", "type_of"]
