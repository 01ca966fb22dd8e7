"""Everything one run over a workbook found out; result sheets, forms and the command line only print from it."""

from dataclasses import dataclass, replace

from addin.law.decision import Decision
from addin.money.share import Shares
from addin.paper.file import PaperFile
from addin.policy import PolicyResult, measure
from addin.roll import Roll
from addin.tally import Group
from validators.dossier import Dossier
from validators.finding import Report
from validators.grid import Book


@dataclass(frozen=True, slots=True)
class Vote:
    """One motion: who answered what within its scope, and what the law says of it.  `groups[0]` is the whole.

    `dossier` has its answers and settings, `roll` those who vote on it.
    """

    dossier: Dossier
    roll: Roll
    groups: tuple[Group, ...]
    decision: Decision
    counted_by: frozenset[str] = frozenset()
    """Lines of 参数 that the count read."""
    judged_by: frozenset[str] = frozenset()
    """Those that the law read besides."""

    @property
    def name(self) -> str:
        """As 参数 or 议题 calls it; empty where it has no name."""
        return self.decision.motion.name


@dataclass(frozen=True, slots=True)
class Outcome:
    """`roll` and `shares` are of the whole compound.  `draft`: an error stands, so nothing here may be handed in.

    `votes`: every motion, that of 参数 first, then those of 议题; `dossier`, `groups` and `decision` are of the first.
    """

    report: Report
    roll: Roll
    shares: Shares
    book: Book
    """What was read, raw."""
    votes: tuple[Vote, ...]
    paper: PaperFile
    split_by: frozenset[str] = frozenset()
    """Lines of 参数 that the money read."""
    earlier: Book | None = None
    """The results that the run before left in another file; None where they stand in `book`, if anywhere."""

    @property
    def dossier(self) -> Dossier:
        """With the answers to the motion of 参数."""
        return self.votes[0].dossier

    @property
    def groups(self) -> tuple[Group, ...]:
        """The counts of the motion of 参数, its whole first."""
        return self.votes[0].groups

    @property
    def decision(self) -> Decision:
        """What the law says of the motion of 参数."""
        return self.votes[0].decision

    @property
    def further(self) -> tuple[Vote, ...]:
        """The motions of 议题."""
        return self.votes[1:]

    def on(self, vote: Vote) -> "Outcome":
        """The same with this motion in the place of the one of 参数, for whoever speaks of one motion only."""
        return replace(self, votes=(vote,))

    @property
    def policy(self) -> PolicyResult | None:
        """What a policy asks of the whole compound's households; None where 参数 asks for nothing."""
        return measure(self.dossier.settings, self.compound, self.dossier.unreadable)

    @property
    def compound(self) -> Group:
        """The count of the whole compound."""
        return self.groups[0]

    @property
    def draft(self) -> bool:
        """Errors stand: results are shown, but marked."""
        return self.report.has_errors

    @property
    def is_open(self) -> bool:
        """Something that a person must settle could turn a motion: what rests on its result is a draft until then."""
        return any(vote.decision.is_open for vote in self.votes)
