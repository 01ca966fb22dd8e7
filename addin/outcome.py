"""Everything one run over a workbook found out; result sheets, forms and the command line only print from it."""

from dataclasses import dataclass

from addin.law.decision import Decision
from addin.policy import PolicyResult, measure
from addin.roll import Roll
from addin.shares.share import Shares
from addin.tally import Group
from validators.dossier import Dossier
from validators.finding import Report
from validators.grid import Book


@dataclass(frozen=True, slots=True)
class Vote:
    """One motion: who answered what within its scope, and what the law says of it.  `groups[0]` is the whole."""

    groups: tuple[Group, ...]
    decision: Decision


@dataclass(frozen=True, slots=True)
class Outcome:
    """`groups[0]` is the compound.  `draft`: an error stands, so nothing here may be handed in.

    `groups` and `decision` are of the motion in 参数, `further` are those of 议题.
    """

    report: Report
    dossier: Dossier
    roll: Roll
    groups: tuple[Group, ...]
    decision: Decision
    shares: Shares
    book: Book
    """What was read, raw."""
    further: tuple[Vote, ...] = ()

    @property
    def votes(self) -> tuple[Vote, ...]:
        """Every motion, that of 参数 first."""
        return (Vote(self.groups, self.decision), *self.further)

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
