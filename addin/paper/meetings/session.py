"""One meeting as its papers tell of it: what was cast on each motion, what the law makes of it, who signed."""

from collections import Counter
from dataclasses import dataclass

from addin.paper.meetings.session_tests import Judgement
from addin.paper.vote.owners_vote import OwnersVote
from validators.meaning.meetings.gatherings import Gathering
from validators.meaning.vote.slips import Slip, Standing
from validators.sheets.meetings.signatures import SignatureRow


@dataclass(frozen=True, slots=True)
class Poll:
    """The slips on one motion, and what the kind of meeting makes of them."""

    motion: str
    slips: tuple[Slip, ...]
    tests: tuple[Judgement, ...]
    owners: OwnersVote | None = None

    @property
    def counts(self) -> Counter[Standing]:
        """How many of each standing."""
        return Counter(slip.standing for slip in self.slips)


@dataclass(frozen=True, slots=True)
class Session:
    """`gathering` None: slips or signatures that belong to no listed meeting."""

    gathering: Gathering | None
    polls: tuple[Poll, ...]
    tests: tuple[Judgement, ...]
    signed: dict[str, tuple[SignatureRow, ...]]
    """Decision → who signed under it."""
