"""表决票: the name under a slip is not the one at its head, nor a co-owner's: one slip, or two people's?

The name typed in 签字 means that the slip is signed; whether it is the voter's own is for a person to say.
"""

from collections.abc import Iterator

from validators.checks.meetings.place import here
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.vote.slips import Slip, slips
from validators.names.confirmed import Confirmed, confirmed
from validators.sheets.roster.confirmations import Conclusion
from validators.sheets.vote.ballots import SHEET

OTHER_NAME = Kind(
    "ballot-signed-otherwise",
    Severity.WARNING,
    zh="这张票的姓名是“{name}”，签字写的是“{value}”",
    fix="请对照原票：录错的请改正；代签的请在备注写明依据；是同一人的，在“人工确认”里写明；未改前按已签字计",
    en="The slip bears the name “{name}” but is signed by “{value}”.",
    en_fix="Check the slip: mend what was mistyped, or answer on 人工确认; until then it counts as signed.",
)
UNNAMED = Kind(
    "ballot-name-blank",
    Severity.WARNING,
    zh="签字写了“{value}”，姓名空着；这张票现按没有签名计",
    fix="请对照原票补填姓名",
    en="Signed by “{value}”, but 姓名 is blank; the slip counts as unsigned.",
    en_fix="Fill in 姓名 from the slip.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the signature's cell, one finding a slip."""
    said = confirmed(dossier.papers.confirmations)
    for slip in slips(dossier):
        signed = slip.row.signed
        if not isinstance(signed, str):
            continue
        if not slip.row.name:
            yield here(UNNAMED, slip.row, "signed", signed)
        elif not _own(slip, signed, dossier, said):
            yield here(OTHER_NAME, slip.row, "signed", signed, name=slip.row.name)


def _own(slip: Slip, signed: str, dossier: Dossier, said: Confirmed) -> bool:
    """Whether each who signed is the voter or, where the owners vote, an owner of the slip's dwelling."""
    name = slip.row.name
    people = {*name.split("、"), *(one for at in slip.homes for one in dossier.dwellings[at].owner.split("、"))}
    return people.issuperset(signed.split("、")) or said.of(name, SHEET, signed, SHEET) is Conclusion.ONE
