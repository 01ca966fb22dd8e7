"""Which votes are doubtful: counted as written, but something a person must settle before they may turn a verdict.

A finding whose kind names a `doubt` makes the answer at its place doubtful: signed by another without authority, dated
outside the vote, consent with a condition …  Settled, it is what it says, or void, or was never given; of a qualified
consent, the owner may say anything.  Beside those: owners who may be one person, areas not known, 送达 not certain.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from validators.dossier import Dossier
from validators.finding import Finding
from validators.grid import CellRef
from validators.meaning.consent.answer import Answer, answer_of
from validators.meaning.roster.counted import voting
from validators.meaning.vote.served import slip_of
from validators.names.owners import Link
from validators.sheets.consent.opinion import QUALIFIED, Opinion
from validators.sheets.consent.row import ConsentRow
from validators.sheets.deciding import Decides
from validators.sheets.roster.kind import DwellingKind
from validators.sheets.roster.row import DwellingRow
from validators.sheets.settings import deciding
from validators.sheets.vote.choices import Unreturned

AREA = "没有面积"
SERVED = "送达不确定"
OWNER = "可能与{other}是同一人"


@dataclass(frozen=True, slots=True)
class Doubts:
    """By index into `Dossier.dwellings`.

    may_say: every answer it may turn out to have given · may_be_served: where 送达 is not certain · area_of: the least
    and the largest area where none is known (0.01 ㎡) · why: what is to be settled there ·
    of_vote: what makes all of it doubtful.
    """

    rows: Sequence[DwellingRow] = ()
    certain_of: Sequence[int] = ()
    links: Sequence[Link] = ()
    may_say: Mapping[int, frozenset[Answer]] = field(default_factory=dict)
    may_be_served: Mapping[int, tuple[bool, ...]] = field(default_factory=dict)
    area_of: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    why: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    of_vote: tuple[Finding, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.why)

    def reasons(self) -> Mapping[int, tuple[str, ...]]:
        """The dwellings at which somebody must ask, and what."""
        return self.why


NONE = Doubts()


def doubts_of(dossier: Dossier, findings: Sequence[Finding]) -> Doubts:
    """What is doubtful in the answers to the dossier's motion; `findings`: all that was found so far."""
    for line in deciding(Decides.DOUBT):
        getattr(dossier.settings, line)  # noticed by whoever watches what a result rests on
    why: defaultdict[int, list[str]] = defaultdict(list)
    may_say = {}
    for dwelling, doubtful in _doubtful_answers(dossier, findings).items():
        rows = [dossier.answers[index] for index in dossier.register.answers_of[dwelling]]
        flags = [index in doubtful for index in dossier.register.answers_of[dwelling]]
        may_say[dwelling] = frozenset(_may_say(rows, flags, dossier))
        why[dwelling] += dict.fromkeys(said for reasons in doubtful.values() for said in reasons)
    served = dict(_unsure_slips(dossier, why, may_say))
    areas = dict(_unknown_areas(dossier, why))
    links = [link for link in dossier.register.links if _both_vote(dossier, link)]
    for link in links:
        for end, other in ((link.one, link.other), (link.other, link.one)):
            row = dossier.dwellings[other]
            why[end].append(OWNER.format(other=f"{row.address}的{row.owner}"))
    said = {dwelling: tuple(dict.fromkeys(texts)) for dwelling, texts in why.items() if texts}
    of_vote = tuple(one for one in findings if one.kind.doubt and _is_of_vote(dossier, one.place))
    register = dossier.register
    certain = register.certain_of or register.person_of
    return Doubts(dossier.dwellings, certain, links, may_say, served, areas, said, of_vote)


def _is_of_vote(dossier: Dossier, place: CellRef) -> bool:
    """Whether this is a line of 参数, or a cell of 议题, that says how the vote was held."""
    return place in (dossier.settings_head, *dossier.setting_cells.values())


def _doubtful_answers(dossier: Dossier, findings: Sequence[Finding]) -> dict[int, dict[int, list[str]]]:
    """Dwelling → its doubtful answers, each with what is to be settled."""
    at: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    found: dict[int, dict[int, list[str]]] = {}
    told = [finding for finding in findings if finding.kind.doubt]
    for index, row in enumerate(dossier.answers):
        dwelling = dossier.register.dwelling_of[index]
        if row.opinion is Opinion.QUALIFIED and row.signature and dwelling is not None:
            found.setdefault(dwelling, {}).setdefault(index, []).append(QUALIFIED.doubt)
    if not told:
        return found
    for index, row in enumerate(dossier.answers):
        at[row.source.sheet, row.row].append(index)
    for finding in told:
        for index in _answers_of(dossier, at, finding):
            dwelling = dossier.register.dwelling_of[index]
            if dwelling is not None and dossier.answers[index].signature:  # unsigned it is void, whatever else it is
                found.setdefault(dwelling, {}).setdefault(index, []).append(finding.kind.doubt)
    return found


def _answers_of(dossier: Dossier, at: Mapping[tuple[str, int], Sequence[int]], finding: Finding) -> Iterator[int]:
    """Those at its place, or in all the rows that it speaks of."""
    rows = finding.params.get("all_rows")
    if isinstance(rows, list):
        for row in rows:
            yield from at.get((finding.place.sheet, row), ())
        return
    yield from _answers_at(dossier, at.get((finding.place.sheet, finding.place.row), ()), finding.place)


def _answers_at(dossier: Dossier, here: Sequence[int], place: CellRef) -> Sequence[int]:
    """Of several answers in one row of a paper grid, the one whose cells these are."""
    own = [i for i in here if place.column in _own_columns(dossier.answers[i])]
    return own or here


def _own_columns(row: ConsentRow) -> set[int | None]:
    return {row.source.columns.get(name) for name in ("opinion", "signature")}


def _may_say(rows: Sequence[ConsentRow], doubtful: Sequence[bool], dossier: Dossier) -> Iterator[Answer]:
    """Every answer that these rows may come to."""
    ways = (list(_ways(row)) if open_ else [row] for row, open_ in zip(rows, doubtful, strict=True))
    for way in product(*ways):
        yield answer_of([row for row in way if row is not None], dossier.settings.repeated)


def _ways(row: ConsentRow) -> Iterator[ConsentRow | None]:
    """What a doubtful answer may be: as written, void, not given; with a condition, whatever he says when asked.

    Void is what it is without the signature: beside a good sheet that says the same it takes nothing away.
    """
    yield row
    yield None
    yield replace(row, signature="")
    if row.opinion is Opinion.QUALIFIED:
        for opinion in (Opinion.AGREE, Opinion.AGAINST, Opinion.ABSTAIN):
            yield replace(row, opinion=opinion)


def _unsure_slips(
    dossier: Dossier, why: dict[int, list[str]], may_say: Mapping[int, frozenset[Answer]]
) -> Iterator[tuple[int, tuple[bool, ...]]]:
    """Where silence may count, dwellings without an answer of which nobody is sure that they were served."""
    if dossier.settings.unreturned is Unreturned.NOT_PARTICIPATING:
        return
    given = slip_of(dossier)
    answered = dossier.register.answers_of
    for index, row in enumerate(dossier.dwellings):
        slip = given(row)
        if slip and not slip.sure and (index not in answered or index in may_say):
            why[index].append(f"{SERVED}：{slip.why}")
            yield index, (False, True)


def _unknown_areas(dossier: Dossier, why: dict[int, list[str]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """A missing area is never 0: a residence's lies in the band of 参数, another's below the largest known."""
    votes, settings = voting(dossier.settings), dossier.settings
    unknown = [index for index, row in enumerate(dossier.dwellings) if row.area is None and row.kind in votes]
    largest = max((row.area or 0 for row in dossier.dwellings), default=0) if unknown else 0
    for index in unknown:
        why[index].append(AREA)
        usual = dossier.dwellings[index].kind is DwellingKind.RESIDENCE
        low = settings.area_low * 100 if usual else 1
        yield index, (low, max(settings.area_high * 100, low, 0 if usual else largest))


def _both_vote(dossier: Dossier, link: Link) -> bool:
    votes = voting(dossier.settings)
    return all(dossier.dwellings[end].kind in votes for end in (link.one, link.other))
