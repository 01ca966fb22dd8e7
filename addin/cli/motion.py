"""`--motion`: the one motion that a command speaks of, by its name in 参数 or 议题."""

from pathlib import Path
from typing import Annotated

import typer

from addin.outcome import Outcome, Vote
from addin.unusable import Unusable

Motion = Annotated[str | None, typer.Option("--motion", metavar="议题", help="只看这一议题（参数表或议题表里的名称）")]


def chosen(workbook: Path, outcome: Outcome, motion: str | None) -> Vote:
    """The motion of that name; that of 参数 where none is named.  Unusable where there is none of that name."""
    if motion is None:
        return outcome.votes[0]
    by_name = {vote.name: vote for vote in outcome.votes}
    if motion not in by_name:
        raise Unusable(f"{workbook.name}：没有议题“{motion}”；有：{'、'.join(f'“{name}”' for name in by_name)}")
    return by_name[motion]
