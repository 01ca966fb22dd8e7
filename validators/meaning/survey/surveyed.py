"""Which dwelling does each sheet of the survey speak of: the rule that checks and counts share."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from validators.dossier import Dossier
from validators.fields.plain import compact, is_nothing
from validators.meaning.roster.doors import doors_of
from validators.remembered import remembered
from validators.sheets.survey.row import SurveyRow


@remembered
def homes(dossier: Dossier) -> Sequence[int | None]:
    """Index of the dwelling for each row of `papers.survey`; None where the roster has none such."""
    return doors_of(dossier, dossier.papers.survey)


def sheets_of(dossier: Dossier) -> Mapping[int, Sequence[SurveyRow]]:
    """Dwelling → its sheets in order; one may have several (several households, or one handed in twice)."""
    found: defaultdict[int, list[SurveyRow]] = defaultdict(list)
    for row, home in zip(dossier.papers.survey, homes(dossier), strict=True):
        if home is not None:
            found[home].append(row)
    return found


def said(row: SurveyRow) -> str:
    """The free text; empty where it only says that there is none (无, /)."""
    text = row.suggestion.strip()
    return "" if is_nothing(compact(text)) else text


def address_field(row: SurveyRow) -> str:
    """The field whose cell says where the sheet is from."""
    return "location" if "location" in row.source.columns else "building"
