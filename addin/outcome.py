"""Everything one run over a workbook found out; result sheets, forms and the command line only print from it."""

from dataclasses import dataclass

from addin.law.decision import Decision
from addin.roll import Roll
from addin.shares.split import Shares
from addin.tally import Group
from validators.dossier import Dossier
from validators.finding import Report


@dataclass(frozen=True, slots=True)
class Outcome:
    """`groups[0]` is the compound.  `draft`: an error stands, so nothing here may be handed in."""

    report: Report
    dossier: Dossier
    roll: Roll
    groups: tuple[Group, ...]
    decision: Decision
    shares: Shares

    @property
    def compound(self) -> Group:
        """The count of the whole compound."""
        return self.groups[0]

    @property
    def draft(self) -> bool:
        """Errors stand: results are shown, but marked."""
        return self.report.has_errors
