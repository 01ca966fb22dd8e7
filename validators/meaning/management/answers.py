"""Which dwelling each row of 物业意向 speaks of, and what a dwelling answered: the rule that check and count share."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from validators.dossier import Dossier
from validators.meaning.roster.doors import doors_of
from validators.remembered import remembered
from validators.sheets.management.row import ManagementRow

Said = tuple[bool | None, int | None, str]


@remembered
def placed(dossier: Dossier) -> tuple[Mapping[int, Sequence[ManagementRow]], Sequence[ManagementRow]]:
    """The rows of each dwelling (by its index in `Dossier.dwellings`), and those that the roster does not know."""
    rows = dossier.papers.management
    places = doors_of(dossier, rows)
    found: defaultdict[int, list[ManagementRow]] = defaultdict(list)
    lost = []
    for row, place in zip(rows, places, strict=True):
        if place is None:
            lost.append(row)
        else:
            found[place].append(row)
    return found, lost


def said(rows: Sequence[ManagementRow]) -> Said | None:
    """What the rows of one dwelling agree in; None where they contradict each other."""
    answers = {(row.willing, row.fee, row.level) for row in rows}
    return answers.pop() if len(answers) == 1 else None
